import type { StatedClaim, SubjectType } from "../../model/claims.ts";
import { withArticle } from "../../model/kinds.ts";
import type { PlaceRef } from "../place-cell.ts";
import { countryOf, type Places } from "../places/resolve.ts";
import { type Problem, type Reject, type RowOrigin, rejectRow } from "../reject.ts";
import { nearest } from "../suggest.ts";
import type { SourceRecord } from "./source.ts";

/** What turning rows into claims needs to know. */
export interface Context {
  readonly dataset: string;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly places: Places;
  /** What the dataset itself has declared so far, by id. */
  readonly declared: Map<string, SubjectType>;
  readonly rejects: Reject[];
}

/** Thrown while one row is turned into claims: the row is rejected whole, and the next one is read. */
class RowProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.reason);
    this.problem = problem;
  }
}

export function refuse(reason: string, suggestion: string): never {
  throw new RowProblem({ reason, suggestion });
}

/** Claims of all rows; a row with a problem becomes a reject and gives no claim at all. */
export function claimsOf<Row>(
  rows: readonly (RowOrigin & { readonly row: Row })[],
  context: Context,
  make: (row: Row, origin: RowOrigin) => StatedClaim[],
): StatedClaim[] {
  return rows.flatMap((origin) => {
    try {
      return make(origin.row, origin);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      context.rejects.push(rejectRow(origin, error.problem));
      return [];
    }
  });
}

/** What every claim of a row has from its source; rows without a known source were left out before. */
export function saidBy(context: Context, source: string) {
  const record = context.sources.get(source);
  if (record === undefined) return refuse(`"${source}" is no source`, "add it to sources.csv");
  return {
    dataset: context.dataset,
    source: record.id,
    assertedOn: record.published,
    status: "reported",
  } as const;
}

/** Takes an id for a node of the dataset; one id is one thing, whatever its kind. */
export function declare(context: Context, id: string, type: SubjectType): string {
  const taken = context.declared.get(id) ?? (/^g\d+$/.test(id) ? "place" : type);
  if (taken !== type) {
    refuse(`the id "${id}" is that of ${withArticle(taken)}`, `give the ${type} another id`);
  }
  context.declared.set(id, type);
  return id;
}

export function locality(context: Context, ref: PlaceRef, origin: RowOrigin): string {
  const resolved = context.places.resolve(ref, origin);
  if ("id" in resolved) return resolved.id;
  if (countryOf(ref) !== undefined) {
    return refuse("a country stands where a place is needed", 'write a place, as "Huế, VN"');
  }
  return refuse(resolved.reason, resolved.suggestion);
}

export type Actor = { id: string; type: "place" | "country" | "official" | "organisation" };

/** A place, a country, an organisation or an official. */
export function actor(context: Context, ref: PlaceRef, origin: RowOrigin): Actor {
  if (ref.by === "name") return { id: locality(context, ref, origin), type: "place" };
  const { id } = ref;
  const type = context.declared.get(id);
  if (type === "official" || type === "organisation") return { id, type };
  const country = countryOf(ref);
  if (country !== undefined) return { id: country, type: "country" };
  const resolved = context.places.resolve(ref, origin);
  if ("id" in resolved) return { id: resolved.id, type: "place" };
  const near = nearest(id, idsOf(context, "official", "organisation"));
  return refuse(
    `"${id}" is no place, country, organisation or official of this dataset`,
    near === null
      ? "add it to officials.csv or organisations.csv, or write a place with its country"
      : `did you mean "${near}"?`,
  );
}

const idsOf = (context: Context, ...types: SubjectType[]): string[] =>
  [...context.declared].filter(([, type]) => types.includes(type)).map(([id]) => id);

export function event(context: Context, id: string): string {
  if (context.declared.get(id) === "event") return id;
  const near = nearest(id, idsOf(context, "event"));
  return refuse(
    `"${id}" is no event of this dataset`,
    near === null ? "add it to events.csv" : `did you mean "${near}"?`,
  );
}
