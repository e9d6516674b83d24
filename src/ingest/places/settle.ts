import { fold } from "../../model/fold.ts";
import type { DatasetRows } from "../dataset.ts";
import { type Found, nameKey, nearestNames, searchGazetteer, type Wanted } from "../gazetteer.ts";
import type { PlaceRef } from "../place-cell.ts";
import type { Reject, Warning, WorkOptions } from "../reject.ts";
import { GAZETTEER_ID, gazetteerNumber, ownPlaces } from "./own.ts";
import { withRegions } from "./regions.ts";
import { type Places, resolver } from "./resolve.ts";

/** Settles all places of a dataset, with one walk through the gazetteer. */
export async function settlePlaces(
  rows: DatasetRows,
  rejects: Reject[],
  warnings: Warning[],
  options: WorkOptions = {},
): Promise<Places> {
  const wanted = wantedBy(rows);
  const found = await searchGazetteer(wanted, options);
  const near = await suggestionsFor(wanted, rows, found, options);
  let own = ownPlaces(rows.places, found, rejects, warnings);
  for (;;) {
    const settled = resolver(own, found, near, warnings);
    const before = own.length;
    own = withRegions(own, settled, rejects);
    // A place that was just left out may be the region of another.
    if (own.length === before) return { ...settled, rows: own };
  }
}

/** What names that nobody knows may stand for. */
async function suggestionsFor(
  wanted: Wanted,
  rows: DatasetRows,
  found: Found,
  options: WorkOptions,
): Promise<ReadonlyMap<string, string>> {
  const listed = new Set(
    rows.places.flatMap(({ row }) =>
      [row.name, ...row.names].map((name) => nameKey(row.country, fold(name))),
    ),
  );
  const isKnown = (key: string) =>
    listed.has(key) || found.byName.has(key) || found.byOtherName.has(key);
  const unknown = new Map(
    [...wanted.names].map(([country, names]) => [
      country,
      new Set([...names].filter((name) => !isKnown(nameKey(country, name)))),
    ]),
  );
  const any = [...unknown.values()].some((names) => names.size > 0);
  return any ? nearestNames(unknown, options) : new Map();
}

function wantedBy(rows: DatasetRows): Wanted {
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
