import { fold, slug } from "../model/fold.ts";
import { isCountryCode } from "./countries.ts";
import type { DatasetRows } from "./dataset.ts";
import { type Found, type GazetteerPlace, nameKey, searchGazetteer } from "./gazetteer.ts";
import type { PlaceRef } from "./place-cell.ts";
import {
  type Problem,
  type Reject,
  type RowOrigin,
  rejectRow,
  type Warning,
  type WorkOptions,
} from "./reject.ts";
import type { Checked } from "./tables/table.ts";

const GAZETTEER_ID = /^g\d+$/;

type PlaceRow = DatasetRows["places"][number]["row"];

/** A row of places.csv with the place that it speaks of. */
export interface PlacedRow {
  id: string;
  /** Absent for a place that the gazetteer lacks. */
  gazetteer: GazetteerPlace | undefined;
  /** The id of the region that it is part of. */
  region?: string | undefined;
  origin: Checked<PlaceRow>;
}

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

export async function settlePlaces(
  rows: DatasetRows,
  rejects: Reject[],
  warnings: Warning[],
  options: WorkOptions = {},
): Promise<Places> {
  const found = await searchGazetteer(wantedBy(rows), options);
  let own = ownPlaces(rows.places, found, rejects, warnings);
  for (;;) {
    const settled = resolver(own, found, warnings);
    const before = own.length;
    own = own.flatMap((one) => {
      const region = regionOf(one, settled);
      if (region === undefined) return [one];
      if ("id" in region) return [{ ...one, region: region.id }];
      rejects.push(rejectRow(one.origin, region));
      return [];
    });
    // A place that was just left out may be the region of another.
    if (own.length === before) return { ...settled, rows: own };
  }
}

function regionOf(place: PlacedRow, places: Places): { id: string } | Problem | undefined {
  const { part_of } = place.origin.row;
  if (part_of === undefined) return undefined;
  const region = places.resolve(part_of, place.origin);
  if ("reason" in region || region.id !== place.id) return region;
  return { reason: "the place is part of itself", suggestion: "write the region in part_of" };
}

function resolver(own: readonly PlacedRow[], found: Found, warnings: Warning[]): Places {
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
      if (chosen === undefined) return ambiguous(written, places.map(describe).join("; "));
      if (places.length > 1 && !told.has(key)) {
        told.add(key);
        const message = `"${written}" is one of ${places.length} places, settled by population: ${describe(chosen)}`;
        warnings.push({ file: origin.file, line: origin.line, message });
      }
      return use(chosen);
    }
    return {
      reason: `no place is known as "${written}"`,
      suggestion: "check the spelling and the country, or add the place to places.csv",
    };
  };

  const resolve = (ref: PlaceRef, origin: RowOrigin) =>
    ref.by === "id" ? byId(ref.id) : byName(ref.name, ref.country, origin);
  return { rows: own, used, resolve };
}

function dominant(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  const [first, second] = [...places].sort((a, b) => b.population - a.population);
  if (first === undefined || second === undefined) return first;
  return first.population > 0 && first.population >= DOMINANT * second.population
    ? first
    : undefined;
}

const ambiguous = (written: string, candidates: string): Problem => ({
  reason: `"${written}" may be several places`,
  suggestion: `write the id of the one that is meant: ${candidates}`,
});

/** Enough to tell namesakes apart. */
const describe = (place: GazetteerPlace): string =>
  `${place.id} (${place.name}, region ${place.admin || "?"}, ${place.population} people)`;

function wantedBy(rows: DatasetRows): {
  numbers: Set<number>;
  names: Map<string, Set<string>>;
} {
  const numbers = new Set<number>();
  const names = new Map<string, Set<string>>();
  const want = (ref: PlaceRef | undefined) => {
    if (ref === undefined) return;
    if (ref.by === "id") {
      if (GAZETTEER_ID.test(ref.id)) numbers.add(Number(ref.id.slice(1)));
      return;
    }
    const known = names.get(ref.country) ?? new Set();
    names.set(ref.country, known.add(fold(ref.name)));
  };
  for (const { row } of rows.places) {
    const number = gazetteerNumber(row);
    if (number !== undefined) numbers.add(number);
    else want({ by: "name", name: row.name, country: row.country });
    want(row.part_of);
  }
  for (const { row } of rows.ties) {
    for (const ref of [row.a, row.b, ...(row.declared_by ?? [])]) want(ref);
  }
  for (const { row } of rows.officials) want(row.of);
  for (const { row } of rows.events) want(row.held_in);
  for (const { row } of rows.takingPart) want(row.who);
  return { numbers, names };
}

const gazetteerNumber = (row: PlaceRow): number | undefined =>
  row.geonames ?? (GAZETTEER_ID.test(row.id ?? "") ? Number(row.id?.slice(1)) : undefined);

/** The rows of places.csv, each with its place: the gazetteer's where the row names its number. */
function ownPlaces(
  rows: readonly Checked<PlaceRow>[],
  found: Found,
  rejects: Reject[],
  warnings: Warning[],
): PlacedRow[] {
  return rows.flatMap((origin): PlacedRow[] => {
    const { row, file, line } = origin;
    const number = gazetteerNumber(row);
    const gazetteer = number === undefined ? undefined : found.byNumber.get(number);
    if (gazetteer) {
      if (gazetteer.country === row.country) return [{ id: gazetteer.id, gazetteer, origin }];
      rejects.push(rejectRow(origin, wrongCountry(gazetteer, row.country)));
      return [];
    }
    const given = row.id !== undefined && !GAZETTEER_ID.test(row.id) ? row.id : undefined;
    if (number !== undefined && row.level !== "region" && row.lat === undefined) {
      rejects.push(
        rejectRow(origin, {
          reason: `the gazetteer has no place ${number}`,
          suggestion: "check the geonames number, or give the place lat and lon",
        }),
      );
      return [];
    }
    const namesake = found.byName.get(nameKey(row.country, fold(row.name)))?.[0];
    if (number === undefined && namesake && row.level !== "region") {
      const message = `"${row.name}" stands apart from the gazetteer's ${describe(namesake)}: if they are one, write geonames ${namesake.geonames}`;
      warnings.push({ file, line, message });
    }
    return [{ id: given ?? `${row.country}-${slug(row.name)}`, gazetteer: undefined, origin }];
  });
}

const wrongCountry = (place: GazetteerPlace, country: string): Problem => ({
  reason: `${describe(place)} is in ${place.country.toUpperCase()}, not in ${country.toUpperCase()}`,
  suggestion: "mend the country or the geonames number",
});

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
