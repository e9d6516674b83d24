import { fold, slug } from "../../model/fold.ts";
import type { DatasetRows } from "../dataset.ts";
import { describe, type Found, type GazetteerPlace, nameKey } from "../gazetteer.ts";
import { type Problem, type Reject, rejectRow, type Warning } from "../reject.ts";
import type { Checked } from "../tables/table.ts";

export const GAZETTEER_ID = /^g\d+$/;

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

export const gazetteerNumber = (row: PlaceRow): number | undefined =>
  row.geonames ?? (GAZETTEER_ID.test(row.id ?? "") ? Number(row.id?.slice(1)) : undefined);

/** The id of a place that the gazetteer lacks. */
export const ownPlaceId = (row: PlaceRow): string =>
  row.id !== undefined && !GAZETTEER_ID.test(row.id) ? row.id : `${row.country}-${slug(row.name)}`;

/** The rows of places.csv, each with its place: the gazetteer's where the row names its number. */
export function ownPlaces(
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
    return [{ id: ownPlaceId(row), gazetteer: undefined, origin }];
  });
}

const wrongCountry = (place: GazetteerPlace, country: string): Problem => ({
  reason: `${describe(place)} is in ${place.country.toUpperCase()}, not in ${country.toUpperCase()}`,
  suggestion: "mend the country or the geonames number",
});
