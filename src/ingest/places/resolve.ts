import { fold } from "../../model/fold.ts";
import { isCountryCode } from "../countries.ts";
import { describe, type Found, type GazetteerPlace, nameKey } from "../gazetteer.ts";
import type { PlaceRef } from "../place-cell.ts";
import type { Problem, RowOrigin, Warning } from "../reject.ts";
import { GAZETTEER_ID, type PlacedRow } from "./own.ts";

/** Which place a cell means: the dataset's own list first, then the gazetteer; main names before others. */

/** What the places of one dataset are: its own list first, then the gazetteer. */
export interface Places {
  readonly rows: readonly PlacedRow[];
  /** The id of the locality that a cell means, or why there is none. */
  resolve(ref: PlaceRef, origin: RowOrigin): { id: string } | Problem;
  /** Gazetteer places that were resolved so far, by id. */
  readonly used: ReadonlyMap<string, GazetteerPlace>;
}

/** One of several namesakes is meant only where it has so many times the people of each other. */
const DOMINANT = 10;

/** `near`: what unknown names may stand for. */
export function resolver(
  own: readonly PlacedRow[],
  found: Found,
  near: ReadonlyMap<string, string>,
  warnings: Warning[],
): Places {
  const used = new Map<string, GazetteerPlace>();
  for (const { gazetteer } of own) if (gazetteer) used.set(gazetteer.id, gazetteer);
  const index = indexOf(own);
  const told = new Set<string>();

  const use = (place: GazetteerPlace) => {
    used.set(place.id, place);
    return { id: place.id };
  };

  const byId = (id: string): { id: string } | Problem => {
    const known = index.ids.get(id);
    if (known !== undefined) return { id: known };
    const isNumber = GAZETTEER_ID.test(id);
    const place = isNumber ? found.byNumber.get(Number(id.slice(1))) : undefined;
    if (place) return use(place);
    return {
      reason: `"${id}" is no place`,
      suggestion: isNumber
        ? "the gazetteer has no such number: add the place to places.csv"
        : `write a name with its country, as "${id}, VN", or add the place to places.csv`,
    };
  };

  const byName = (name: string, country: string, origin: RowOrigin): { id: string } | Problem => {
    const key = nameKey(country, fold(name));
    const written = `${name}, ${country.toUpperCase()}`;
    for (const ids of [index.names.get(key), index.otherNames.get(key)]) {
      if (ids === undefined) continue;
      const [id, ...more] = ids;
      if (id !== undefined && more.length === 0) return { id };
      return ambiguous(written, [...ids].join("; "));
    }
    for (const places of [found.byName.get(key), found.byOtherName.get(key)]) {
      if (places === undefined) continue;
      const chosen = dominant(places);
      if (chosen === undefined) return ambiguous(written, candidates(places));
      if (places.length > 1 && !told.has(key)) {
        told.add(key);
        const message = `"${written}" is one of ${places.length} places, settled by population: ${describe(chosen)}`;
        warnings.push({ file: origin.file, line: origin.line, message });
      }
      return use(chosen);
    }
    const likely = near.get(key);
    const hint =
      likely === undefined ? "Check the spelling and the country." : `did you mean "${likely}"?`;
    return {
      reason: `no place is known as "${written}"`,
      suggestion: `${hint} If it is none of the gazetteer's, add it to places.csv`,
    };
  };

  const resolve = (ref: PlaceRef, origin: RowOrigin) =>
    ref.by === "id" ? byId(ref.id) : byName(ref.name, ref.country, origin);
  return { rows: own, used, resolve };
}

function dominant(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  const [first, second] = places.toSorted((a, b) => b.population - a.population);
  if (first === undefined || second === undefined) return first;
  return first.population > 0 && first.population >= DOMINANT * second.population
    ? first
    : undefined;
}

const ambiguous = (written: string, candidates: string): Problem => ({
  reason: `"${written}" may be several places`,
  suggestion: `write the id of the one that is meant: ${candidates}`,
});

const MAX_CANDIDATES = 12;

function candidates(places: readonly GazetteerPlace[]): string {
  const largest = places.toSorted((a, b) => b.population - a.population);
  const more = largest.length - MAX_CANDIDATES;
  const listed = largest.slice(0, MAX_CANDIDATES).map(describe).join("; ");
  return more > 0 ? `${listed}; and ${more} smaller ones` : listed;
}

/** How cells may name the dataset's own places. */
function indexOf(own: readonly PlacedRow[]) {
  const ids = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  const otherNames = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, id: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(id));
  for (const { id, origin } of own) {
    const { row } = origin;
    ids.set(id, id);
    if (row.id !== undefined) ids.set(row.id, id);
    add(names, nameKey(row.country, fold(row.name)), id);
    for (const other of row.names) add(otherNames, nameKey(row.country, fold(other)), id);
  }
  return { ids, names, otherNames };
}

/** Whether an id is that of a country: `vn`, in either case. */
export const countryOf = (ref: PlaceRef): string | undefined =>
  ref.by === "id" && isCountryCode(ref.id) ? ref.id.toLowerCase() : undefined;
