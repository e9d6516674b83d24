import { type Problem, type Reject, rejectRow } from "../reject.ts";
import type { PlacedRow } from "./own.ts";
import type { Places } from "./resolve.ts";

/** Which region each place is part of. */

/**
 * The places with their regions; one whose `part_of` cannot be becomes a reject. A place that was left out may be the
 * region of another, which its caller looks at again.
 */
export function withRegions(
  own: readonly PlacedRow[],
  places: Places,
  rejects: Reject[],
): PlacedRow[] {
  const countries = new Map(
    own
      .filter(({ origin }) => origin.row.level === "region")
      .map(({ id, origin }) => [id, origin.row.country]),
  );
  const settled: PlacedRow[] = [];
  const above = new Map<string, string>();
  for (const place of own) {
    const region = regionOf(place, places, countries, above);
    if (region === undefined) settled.push({ ...place, region: undefined });
    else if ("id" in region) {
      settled.push({ ...place, region: region.id });
      above.set(place.id, region.id);
    } else rejects.push(rejectRow(place.origin, region));
  }
  return settled;
}

/** `countries`: of each region of the dataset; `above`: the region of each place that was settled before. */
function regionOf(
  place: PlacedRow,
  places: Places,
  countries: ReadonlyMap<string, string>,
  above: ReadonlyMap<string, string>,
): { id: string } | Problem | undefined {
  const { part_of, country } = place.origin.row;
  if (part_of === undefined) return undefined;
  const region = places.resolve(part_of, place.origin);
  if ("reason" in region) return region;
  const countryOfRegion = countries.get(region.id);
  if (countryOfRegion === undefined) {
    return {
      reason: `part_of names ${region.id}, which is no region`,
      suggestion: "list it in places.csv with the level region, or leave part_of empty",
    };
  }
  if (countryOfRegion !== country) {
    return {
      reason: `part_of names ${region.id}, which is in ${countryOfRegion.toUpperCase()}, not in ${country.toUpperCase()}`,
      suggestion: "mend the country or part_of",
    };
  }
  for (let at: string | undefined = region.id; at !== undefined; at = above.get(at)) {
    if (at !== place.id) continue;
    return {
      reason:
        region.id === place.id
          ? "the place is part of itself"
          : `the place and ${region.id} are each part of the other`,
      suggestion: "write the larger region in part_of, or leave it empty",
    };
  }
  return region;
}
