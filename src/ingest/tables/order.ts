import { dateBounds } from "../../model/dates.ts";
import type { Problem } from "../reject.ts";

/** Two dates in the wrong order, or nothing. */
export function outOfOrder(
  first: { name: string; date: string | undefined },
  last: { name: string; date: string | undefined },
): Problem | undefined {
  const from = first.date === undefined ? null : (dateBounds(first.date)?.from ?? null);
  const to = last.date === undefined ? null : (dateBounds(last.date)?.to ?? null);
  if (from === null || to === null || to >= from) return undefined;
  return {
    reason: `${last.name} (${last.date}) is before ${first.name} (${first.date})`,
    suggestion: `exchange the two, or leave out the one that the source does not give`,
  };
}
