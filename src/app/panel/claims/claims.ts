import { OWN_NAMES } from "../../../model/claims.ts";
import type { Claim, Source, SourcedClaim } from "../../../model/graph.ts";

/** What the panels make of claims: which stand against each other, and which figures they hold. */

/** A property, or the two ends of an event's time told as one. */
export type Compared = string;

export interface Row {
  property: Compared;
  disputed: boolean;
  /** What each of the compared claims says of it, undefined where it says nothing. */
  cells: (Record<string, unknown> | undefined)[];
}

export interface Comparison {
  columns: SourcedClaim[];
  rows: Row[];
}

const isFigure = (key: string, value: unknown) =>
  !OWN_NAMES.has(key) && (typeof value === "number" || typeof value === "string");

/** The names of the figures that a claim about an event states. */
export const statedFigures = (claim: Claim): string[] =>
  Object.keys(claim).filter((key) => isFigure(key, claim[key]));

/** The names of the figures that any of the claims states, in the order they are met. */
export const figureKeys = (claims: readonly SourcedClaim[]): string[] => [
  ...new Set(claims.flatMap(({ claim }) => statedFigures(claim))),
];

const TIMES: readonly string[] = ["start", "end"];

/** `start` and `end` are read together: a conference from the 13th to the 16th. */
const partsOf = (property: Compared): readonly string[] =>
  property === "dates" ? TIMES : [property];

function cell(claim: Claim, property: Compared): Record<string, unknown> | undefined {
  const stated = partsOf(property).filter((part) => claim[part] !== undefined);
  return stated.length === 0
    ? undefined
    : Object.fromEntries(stated.map((part) => [part, claim[part]]));
}

/** Disputed properties in reading order: when, where, then the rest as the graph names them. */
export function disputedProperties(conflicts: readonly string[]): Compared[] {
  const dates = conflicts.some((property) => TIMES.includes(property)) ? ["dates"] : [];
  return [...dates, ...conflicts.filter((property) => !TIMES.includes(property))];
}

/** The claims side by side, a row for each of the properties; claims that state none of them are left out. */
export function compare(
  claims: readonly SourcedClaim[],
  properties: readonly Compared[],
  conflicts: readonly string[],
): Comparison {
  const columns = claims.filter(({ claim }) =>
    properties.some((property) => cell(claim, property) !== undefined),
  );
  const rows = properties.map((property) => ({
    property,
    disputed: partsOf(property).some((part) => conflicts.includes(part)),
    cells: columns.map(({ claim }) => cell(claim, property)),
  }));
  return { columns, rows };
}

/** The sources of the claims, each once, the latest published first. */
export function sourcesOf(claims: readonly SourcedClaim[]): Source[] {
  const byId = new Map(claims.map(({ source }) => [source.id, source]));
  return [...byId.values()].sort((a, b) =>
    (b.published ?? "").localeCompare(a.published ?? "", "en"),
  );
}

/** The address where it is one that a browser may open; a data file can hold anything. */
export function safeUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : undefined;
  } catch {
    return undefined;
  }
}
