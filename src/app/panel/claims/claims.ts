import { agree } from "../../../model/agree.ts";
import { type FactValue, OWN_NAMES } from "../../../model/claims.ts";
import type { Claim, Source, SourcedClaim } from "../../../model/graph.ts";

/** What the panels make of claims: which stand against each other, and which figures they hold. */

/** One of the things that sources say of a property, with everyone who says it. */
export interface Version {
  /** The stated values under their names: two where an event's time is told as one. */
  stated: Record<string, unknown>;
  claims: SourcedClaim[];
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
const partsOf = (property: string): readonly string[] =>
  property === "dates" ? TIMES : [property];

function statedOf(claim: Claim, property: string): Record<string, unknown> | undefined {
  const stated = partsOf(property).filter((part) => claim[part] !== undefined);
  return stated.length === 0
    ? undefined
    : Object.fromEntries(stated.map((part) => [part, claim[part]]));
}

/** Disputed properties in reading order: when, where, then the rest as the graph names them. */
export function disputedProperties(conflicts: readonly string[]): string[] {
  const dates = conflicts.some((property) => TIMES.includes(property)) ? ["dates"] : [];
  return [...dates, ...conflicts.filter((property) => !TIMES.includes(property))];
}

const compatible = (a: Version, b: Version) =>
  Object.entries(a.stated).every(
    ([part, value]) =>
      b.stated[part] === undefined || agree(part, value as FactValue, b.stated[part] as FactValue),
  );

/**
 * What the claims say of a property, each version once, in the order of the claims. One that agrees
 * with all the others (`2023-04` beside the 13th and the 14th) takes no side and is left out.
 */
export function versions(claims: readonly SourcedClaim[], property: string): Version[] {
  const said = new Map<string, Version>();
  for (const sourced of claims) {
    const stated = statedOf(sourced.claim, property);
    if (!stated) continue;
    const key = JSON.stringify(stated);
    const version = said.get(key);
    if (version) version.claims.push(sourced);
    else said.set(key, { stated, claims: [sourced] });
  }
  const all = [...said.values()];
  const sided = all.filter((one) => all.some((other) => !compatible(one, other)));
  return sided.length > 0 ? sided : all;
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
