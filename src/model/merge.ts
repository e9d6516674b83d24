import {
  agree,
  assertedFrom,
  byWeight,
  compareText,
  DATE_PROPERTIES,
  isMoreExact,
  LIST_PROPERTIES,
} from "./agree.ts";
import { type Fact, type FactValue, REFERENCE, type StatedClaim } from "./claims.ts";
import { dateBounds } from "./dates.ts";
import { NAME_IN, type TieStatus } from "./kinds.ts";
import { searchText } from "./search.ts";

/**
 * The written rule: many claims about one subject become the one fact that is shown.
 * docs/decisions/01-claims-and-merging.md says it in words.
 */

/** United or told apart by rules of their own below. */
const SPECIAL = new Set(["name", "names", "tieStatus", "heldIn", ...LIST_PROPERTIES]);
/** Two ways of putting a name are no dispute; the first stands. */
const TRANSLATED: ReadonlySet<string> = new Set(Object.values(NAME_IN));
/** The other statements of reference data are there to be overruled. */
const REFERENCE_DISPUTES = new Set(["location", "country"]);
/** A link of which a place can have only one: claims dispute where it leads. */
const ONE_TARGET: Record<string, string> = { IN_COUNTRY: "country", PART_OF: "region" };

/** Merges all claims about one subject (at least one); their order does not matter. */
export function mergeClaims(claims: readonly StatedClaim[]): Fact {
  const ranked = [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort(byWeight);
  const first = ranked[0];
  if (first === undefined) throw new Error("a fact needs a claim");
  const properties: Record<string, FactValue> = { id: first.subject };
  const conflicts = new Set<string>();
  const disputed = ONE_TARGET[first.subjectType];
  if (disputed && ranked.some((claim) => claim.ends?.[1] !== first.ends?.[1])) {
    conflicts.add(disputed);
  }
  for (const property of new Set(ranked.flatMap((claim) => Object.keys(claim.stated)))) {
    const values = statedValues(ranked, property);
    if (isDisputed(property, values)) conflicts.add(property);
    if (!SPECIAL.has(property)) properties[property] = shown(property, values);
  }
  addNames(properties, ranked);
  addLists(properties, ranked);
  addBounds(properties);
  if (first.subjectType === "PARTNER_OF") addTie(properties, ranked, conflicts);
  properties.sources = new Set(ranked.map((claim) => claim.source)).size;
  properties.conflicts = [...conflicts].sort(compareText);
  properties.datasets = [...new Set(ranked.map((claim) => claim.dataset))].sort(compareText);
  return {
    id: first.subject,
    subjectType: first.subjectType,
    ...(first.ends && { ends: first.ends }),
    properties,
  };
}

interface Stated {
  readonly value: FactValue;
  readonly reference: boolean;
}

const statedValues = (ranked: readonly StatedClaim[], property: string): Stated[] =>
  ranked.flatMap((claim) => {
    const value = claim.stated[property];
    return value === undefined ? [] : [{ value, reference: claim.dataset === REFERENCE }];
  });

function isDisputed(property: string, values: readonly Stated[]): boolean {
  if (TRANSLATED.has(property)) return false;
  if (SPECIAL.has(property) && property !== "heldIn") return false;
  const heard = values.filter((one) => !one.reference || REFERENCE_DISPUTES.has(property));
  return heard.some((one, i) =>
    heard.slice(i + 1).some((other) => !agree(property, one.value, other.value)),
  );
}

/** The winner's value, or a more exact way in which another claim says the same. */
function shown(property: string, values: readonly Stated[]): FactValue {
  let best = (values[0] as Stated).value;
  if (!DATE_PROPERTIES.includes(property)) return best;
  for (const { value } of values) {
    if (typeof value === "string" && typeof best === "string" && isMoreExact(value, best)) {
      best = value;
    }
  }
  return best;
}

function addNames(properties: Record<string, FactValue>, ranked: readonly StatedClaim[]): void {
  const named = ranked.find((claim) => typeof claim.stated.name === "string");
  if (!named) return;
  const name = named.stated.name as string;
  const all = union(
    ranked.flatMap(({ stated }) => [
      stated.name,
      stated.names,
      ...[...TRANSLATED].map((property) => stated[property]),
    ]),
  );
  const names = all.filter((other) => other !== name);
  properties.name = name;
  if (names.length > 0) properties.names = names;
  properties.search = searchText([name, ...names]);
}

function addLists(properties: Record<string, FactValue>, ranked: readonly StatedClaim[]): void {
  for (const property of LIST_PROPERTIES) {
    const items = union(ranked.map((claim) => claim.stated[property])).sort(compareText);
    if (items.length > 0) properties[property] = items;
  }
}

function union(values: readonly (FactValue | undefined)[]): string[] {
  return [
    ...new Set(values.flat().filter((value) => typeof value === "string" && value !== "")),
  ] as string[];
}

/** The days that bound each date: absent where a bound is open. */
function addBounds(properties: Record<string, FactValue>): void {
  for (const property of DATE_PROPERTIES) {
    const text = properties[property];
    const bounds = typeof text === "string" ? dateBounds(text) : null;
    if (bounds?.from) properties[`${property}From`] = bounds.from;
    if (bounds?.to) properties[`${property}To`] = bounds.to;
  }
}

function addTie(
  properties: Record<string, FactValue>,
  ranked: readonly StatedClaim[],
  conflicts: Set<string>,
): void {
  properties.status = tieStatus(ranked);
  if (statusDisputed(ranked)) conflicts.add("status");
  const declaredBy = [...new Set(ranked.flatMap((claim) => claim.declaredBy ?? []))];
  properties.declaredBy = declaredBy.sort(compareText);
  properties.oneSided = declaredBy.length === 1;
}

function tieStatus(ranked: readonly StatedClaim[]): TieStatus {
  const stated = ranked.find((claim) => claim.stated.tieStatus !== undefined);
  if (stated) return stated.stated.tieStatus as TieStatus;
  return ranked.every((claim) => claim.status === "announced") ? "announced" : "active";
}

/** A tie that was active and later ended is no dispute; one that ended and was active since is. */
function statusDisputed(ranked: readonly StatedClaim[]): boolean {
  const [active, ended] = ["active", "ended"].map((status) =>
    ranked.filter((claim) => claim.stated.tieStatus === status),
  );
  return (active ?? []).some((a) =>
    (ended ?? []).some((e) => {
      const [said, over] = [assertedFrom(a), assertedFrom(e)];
      return said === "" || over === "" || said >= over;
    }),
  );
}
