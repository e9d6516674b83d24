import { type Box, Boxes } from "./boxes.ts";
import type { Drawn } from "./marks.ts";
import { INK, INK_2, PAPER } from "./palette.ts";
import type { Scene } from "./scene.ts";

interface Spot {
  x: number;
  y: number;
  radius: number;
}

export interface Stage {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  /** How much larger the page's letters are than usual: on a large screen, or because the user wants them so. */
  magnified: number;
  /** Where the page lies over the stage, in its pixels: no name is written beneath. */
  covered: readonly Box[];
  /** Where a node is drawn, in pixels; null where it is hidden. */
  spotOf(id: string): Spot | null;
}

/** One frame's names: where there is something already. */
interface Page extends Stage {
  names: Boxes;
  marks: Boxes;
}

const PIXELS_PER_LABEL = 15_000;
/** With more marks than this in sight no name would find room between them. */
const CROWD = 900;
const HALO = 3.5;
const GAP = 4;
const FONT =
  '"Be Vietnam Pro", "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", system-ui, sans-serif';

const shorten = (name: string, most: number) =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/**
 * Writes the names of an atlas: the important ones first, each on the side of its mark where there
 * is room, none over another. What is selected or pointed at is written with its neighbours
 * before all others. Remembers widths and sides from frame to frame.
 */
export class Labels {
  private readonly widths = new Map<string, number>();
  private readonly sides = new Map<string, number>();
  private order: string[] = [];
  private readonly graph: Drawn;
  private readonly scene: Scene;

  constructor(graph: Drawn, scene: Scene) {
    this.graph = graph;
    this.scene = scene;
  }

  /** To be told when nodes came or went. */
  rank(): void {
    const { graph } = this;
    const size = (id: string) => graph.getNodeAttribute(id, "radius");
    this.order = graph.nodes().sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  }

  /** Forgets the widths, once the fonts are there. */
  forget(): void {
    this.widths.clear();
  }

  /** Draws into a context that has been cleared. Returns the ids that are written. */
  draw(stage: Stage): Set<string> {
    const written = new Set<string>();
    const spots = this.spots(stage);
    const page: Page = { ...stage, names: new Boxes(), marks: new Boxes() };
    for (const box of stage.covered) page.names.put(box);
    if (spots.size <= CROWD) {
      for (const { x, y, radius: r } of spots.values()) {
        page.marks.put({ left: x - r, top: y - r, right: x + r, bottom: y + r });
      }
    }
    const room = PIXELS_PER_LABEL * stage.magnified ** 2;
    const budget = Math.ceil((stage.width * stage.height) / room);
    // Where the important find no room, the unimportant do not take their turn.
    let turns = 1.5 * budget;
    for (const [id, wanted] of this.candidates()) {
      const spot = spots.get(id);
      if (!spot) continue;
      if (!wanted && (turns <= 0 || written.size >= budget)) break;
      turns--;
      if (this.write(id, spot, wanted, page)) written.add(id);
    }
    return written;
  }

  /** The nodes in sight, or so near to it that their names might be. */
  private spots({ width, height, spotOf }: Stage): Map<string, Spot> {
    const spots = new Map<string, Spot>();
    for (const id of this.order) {
      const spot = spotOf(id);
      if (!spot || spot.x < -160 || spot.x > width + 160) continue;
      if (spot.y > -20 && spot.y < height + 20) spots.set(id, spot);
    }
    return spots;
  }

  /** Who is written first: what is in focus, its centre before all. */
  private *candidates(): Generator<[id: string, wanted: boolean]> {
    const { focus, sel, hovered } = this.scene;
    const first = new Set<string>();
    for (const id of [hovered, sel]) if (id !== null && this.graph.hasNode(id)) first.add(id);
    for (const id of first) yield [id, true];
    if (focus) {
      for (const id of this.order) if (focus.nodes.has(id) && !first.has(id)) yield [id, true];
    }
    for (const id of this.order) {
      if (!first.has(id) && !focus?.nodes.has(id)) yield [id, false];
    }
  }

  private write(id: string, spot: Spot, wanted: boolean, page: Page): boolean {
    const { scene } = this;
    const { context, magnified } = page;
    const node = this.graph.getNodeAttributes(id);
    const central = id === scene.sel || id === scene.hovered;
    const text = shorten(node.name.normalize("NFC"), central ? 64 : 30);
    const size = magnified * Math.min(16, 11 + Math.max(0, node.radius - 5) * 0.38);
    context.font = `${central ? 600 : node.radius > 7 ? 500 : 400} ${size}px ${FONT}`;
    const extent = { width: this.widthOf(context, text), size };
    const isPlace = node.kind === "city" || node.kind === "region";
    const urgent = central || (isPlace && (wanted || node.radius > 6.5));
    const place = this.findPlace(id, spot, extent, urgent, page);
    if (!place) return false;
    page.names.put(place.box);

    const back = scene.focus && !scene.focus.nodes.has(id) ? scene.focus.strength : 0;
    const tone = node.radius > 5.6 || wanted ? INK : INK_2;
    context.globalAlpha = 1 - 0.85 * back;
    context.lineJoin = "round";
    context.lineWidth = HALO * magnified;
    context.strokeStyle = scene.dark ? PAPER.dark : PAPER.light;
    context.fillStyle = scene.dark ? tone.dark : tone.light;
    context.textBaseline = "alphabetic";
    context.strokeText(text, place.x, place.y);
    context.fillText(text, place.x, place.y);
    context.globalAlpha = 1;
    return true;
  }

  private widthOf(context: CanvasRenderingContext2D, text: string): number {
    const key = `${context.font}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  /** A side of the mark with room for the name; who is urgent may lie on other marks and over the edge. */
  private findPlace(
    id: string,
    { x, y, radius }: Spot,
    { width, size }: { width: number; size: number },
    urgent: boolean,
    page: Page,
  ): { x: number; y: number; box: Box } | null {
    const away = radius + GAP * page.magnified;
    const middle = y + size * 0.36;
    const sides = [
      { x: x + away, y: middle },
      { x: x - away - width, y: middle },
      { x: x - width / 2, y: y + away + size * 0.86 },
      { x: x - width / 2, y: y - away - size * 0.14 },
    ].map((at) => ({
      ...at,
      box: {
        left: at.x - 3,
        top: at.y - size * 0.92,
        right: at.x + width + 3,
        bottom: at.y + size * 0.3,
      },
    }));
    // The side of the last frame first, so that names do not jump about while one zooms.
    const last = this.sides.get(id) ?? 0;
    const turn = [last, ...sides.keys().filter((side) => side !== last)];
    const choose = (fits: (box: Box) => boolean) => {
      const side = turn.find((one) => sides[one] && fits(sides[one].box));
      if (side === undefined) return null;
      this.sides.set(id, side);
      return sides[side] ?? null;
    };
    const inside = (box: Box) => box.left >= 0 && box.right <= page.width && box.top >= 0;
    const free = (box: Box) => page.names.free(box);
    return (
      choose((box) => inside(box) && free(box) && page.marks.free(box)) ??
      (urgent ? (choose((box) => inside(box) && free(box)) ?? choose(free)) : null)
    );
  }
}
