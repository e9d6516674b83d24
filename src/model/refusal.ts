/** Why a user's Cypher is not run. Whoever answers in other languages than English has a sentence for each. */
export const REFUSALS = [
  /** There is nothing but space and comments. */
  "empty",
  /** `\u0041` stands for a letter, which would hide words from the walls. */
  "escape",
  /** More than `max` words and signs. */
  "words",
  /** It begins with `name`: `EXPLAIN`, `PROFILE`, `CYPHER` or `USE`. */
  "prefix",
  /** More statements follow the first. */
  "statements",
  /** Brackets stand more than `max` deep. */
  "brackets",
  /** Subqueries stand more than `max` deep. */
  "subqueries",
  /** More than `max` times `NOT`, `+` or `-` in a row. */
  "signs",
  /** A parameter is nested more than `max` deep. */
  "parameters",
  /** It would create, change or delete data. */
  "changes",
  /** It would change indexes, constraints, users or settings. */
  "schema",
  /** Its plan has the operator `name`, which does more than read the graph. */
  "beyond",
  /** It calls the procedure `name`, which is not allowed. */
  "procedure",
  /** It waited too long for its turn behind `before` others, or so many wait that it may not. */
  "queue",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a refusal's error has as its `detail`; `line` and `column` are counted from 1. */
export interface RefusalDetail {
  reason: Refusal;
  name?: string;
  max?: number;
  before?: number;
  line?: number;
  column?: number;
}

/** The refusal that an error's `detail` is, if it is one. */
export function refusalIn(detail: unknown): RefusalDetail | undefined {
  const { reason } = (detail ?? {}) as Partial<RefusalDetail>;
  return REFUSALS.some((known) => known === reason) ? (detail as RefusalDetail) : undefined;
}
