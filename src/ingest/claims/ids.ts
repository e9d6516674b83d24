import type { SubjectType } from "../../model/claims.ts";
import { slug } from "../../model/fold.ts";
import { withArticle } from "../../model/kinds.ts";
import { countryNames, isCountryCode } from "../countries.ts";
import type { DatasetRows } from "../dataset.ts";
import { gazetteerNumber, ownPlaceId } from "../places/own.ts";
import { type Problem, type Reject, rejectRow } from "../reject.ts";
import type { Checked } from "../tables/table.ts";

/** The ids that rows take for their nodes. One id is one thing, in all datasets together. */

/** What another dataset already calls by an id. */
export interface Taken {
  readonly id: string;
  readonly type: SubjectType;
  readonly dataset: string;
}
/** Looks ids up in the graph; what the dataset that is being built said of them before does not count. */
export type TakenElsewhere = (ids: readonly string[]) => Promise<readonly Taken[]>;

interface Named {
  id?: string | undefined;
  name: string;
}

/** The id that a dataset gives, or one made from the name. */
export const idOf = (row: Named): string => row.id ?? slug(row.name);

/**
 * The rows without those whose id stands for another kind of thing: they become rejects here, before anything refers
 * to them. Without a graph (`check`) other datasets are not looked at.
 */
export async function withFreeIds(
  rows: DatasetRows,
  rejects: Reject[],
  takenElsewhere: TakenElsewhere = async () => [],
): Promise<DatasetRows> {
  const newPlaces = rows.places.filter(({ row }) => gazetteerNumber(row) === undefined);
  const ids = [
    ...newPlaces.map(({ row }) => ownPlaceId(row)),
    ...[...rows.organisations, ...rows.officials, ...rows.events].map(({ row }) => idOf(row)),
  ];
  const taken = new Map((await takenElsewhere([...new Set(ids)])).map((one) => [one.id, one]));

  const free = <Row extends Named>(
    checked: Checked<Row>[],
    type: SubjectType,
    idOfRow: (row: Row) => string | undefined,
  ) =>
    checked.filter((origin) => {
      const id = idOfRow(origin.row);
      const problem = id === undefined ? undefined : idProblem(id, type, taken.get(id));
      if (problem) rejects.push(rejectRow(origin, problem));
      return problem === undefined;
    });
  return {
    ...rows,
    places: free(rows.places, "place", (row) =>
      gazetteerNumber(row) === undefined ? ownPlaceId(row) : undefined,
    ),
    organisations: free(rows.organisations, "organisation", idOf),
    officials: free(rows.officials, "official", idOf),
    events: free(rows.events, "event", idOf),
  };
}

function idProblem(id: string, type: SubjectType, taken: Taken | undefined): Problem | undefined {
  if (isCountryCode(id)) {
    return {
      reason: `the name would give the id "${id}", which is that of a country (${countryNames(id)[0]})`,
      suggestion: `give the ${type} an id of its own`,
    };
  }
  if (taken === undefined || taken.type === type) return undefined;
  return {
    reason: `the id "${id}" is that of ${withArticle(taken.type)} in the dataset ${taken.dataset}`,
    suggestion: `give the ${type} another id`,
  };
}
