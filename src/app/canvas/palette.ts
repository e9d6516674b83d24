import { create } from "zustand";
import { type NodeKind, TIE_KINDS, type TieKind } from "../../model/kinds.ts";

/** One colour for paper and one for ink by night; `css` follows the page's theme by itself. */
export interface Tone {
  light: string;
  dark: string;
  css: string;
}

const tone = (light: string, dark: string): Tone => ({
  light,
  dark,
  css: `light-dark(${light}, ${dark})`,
});

/** The page's own colours that the canvas draws with; `styles/tokens.css` has the same. */
export const PAPER = tone("#faf8f3", "#10151a");
export const INK = tone("#1a2027", "#eeebe4");
export const INK_2 = tone("#474f57", "#bcc2c7");
export const ACCENT = tone("#0b5a61", "#74cbc8");
export const AMBER = tone("#d18700", "#f0a930");

/** Eight hues that stay apart with any colour blindness, at least 3:1 on their ground; then grey. */
const HUES: readonly Tone[] = [
  tone("#b8442a", "#f08a6c"),
  tone("#1c6aa8", "#6fb2ec"),
  tone("#117a5d", "#4ccaa4"),
  tone("#66751a", "#b9c865"),
  tone("#a8498a", "#e79fcd"),
  tone("#2b87a3", "#93d9f0"),
  tone("#5749a8", "#ada2f7"),
  tone("#6d3a2c", "#c99a86"),
];
export const OTHER_HUE = tone("#767b80", "#8f989f");

interface Hues {
  /** Country codes that have a hue of their own, in the hues' order. */
  countries: readonly string[];
  rank(counts: ReadonlyMap<string, number>): void;
}

/** Which country has which hue: the countries with most places in the whole network, for the whole visit. */
export const useHues = create<Hues>()((set) => ({
  countries: [],
  rank: (counts) =>
    set({
      countries: [...counts]
        .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
        .slice(0, HUES.length)
        .map(([code]) => code),
    }),
}));

/** The hue of a country (ISO 3166-1 alpha-2, lower case); grey for those beyond the eight, and for none. */
export function countryHue(code: string | undefined): Tone {
  return HUES[useHues.getState().countries.indexOf(code ?? "")] ?? OTHER_HUE;
}

/** The shapes, in the order that the node program numbers them. */
export const SHAPES = ["circle", "ringed", "diamond", "square", "hexagon"] as const;
export type Shape = (typeof SHAPES)[number];

export interface NodeStyle {
  shape: Shape;
  /** Null: the hue of its country. */
  fill: Tone | null;
  /** The hairline around it; null: the page's ground, which parts it from what lies beneath. */
  border: Tone | null;
}

export const NODE_STYLES: Record<NodeKind, NodeStyle> = {
  city: { shape: "circle", fill: null, border: null },
  region: { shape: "ringed", fill: null, border: null },
  country: { shape: "circle", fill: null, border: null },
  event: { shape: "diamond", fill: INK, border: null },
  official: { shape: "square", fill: PAPER, border: INK_2 },
  organisation: { shape: "hexagon", fill: tone("#d3cdbd", "#3d474f"), border: INK_2 },
};

export interface LineStyle {
  /** Dash and gap lengths in pixels as SVG's `stroke-dasharray`, with round caps; empty: unbroken. */
  dash: readonly number[];
  /** Pixels. */
  width: number;
  color: Tone;
}

const TIE = tone("#848c93", "#6f7d88");
const FAINT = tone("#b3b3ac", "#434e57");

export const TIE_STYLES: Record<TieKind, LineStyle> = {
  partnership: { dash: [], width: 1.35, color: TIE },
  friendship: { dash: [7, 5], width: 1.35, color: TIE },
  contact: { dash: [0, 5], width: 2, color: TIE },
  project: { dash: [6, 4.5, 0, 4.5], width: 1.5, color: TIE },
};
/** Ties that ended keep their kind's dashes. */
export const ENDED_STYLE: LineStyle = { dash: [], width: 0.8, color: FAINT };
/** What joins officials, events and organisations to places. */
export const LINK_STYLE: LineStyle = { dash: [], width: 0.9, color: tone("#a5a49c", "#4f5b65") };

export const isTieKind = (kind: unknown): kind is TieKind =>
  TIE_KINDS.some((known) => known === kind);

/** Pixels at the opening zoom. */
export function nodeRadius(kind: NodeKind, ties: number): number {
  if (kind === "event") return 5.5;
  if (kind === "official") return 4.5;
  if (kind === "organisation") return 5;
  return Math.min(20, 2.4 + 1.7 * Math.sqrt(ties));
}
