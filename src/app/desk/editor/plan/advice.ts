import type { PlanStep } from "../../../../model/api.ts";

/** Why a step may be slow; each has a sentence that says what to do about it. */
export type Advice = "allNodes" | "allLinks" | "pairs" | "waits" | "unbounded" | "heaviest";

/** Below this many rows nothing is slow, whatever is done with them. */
const MANY_ROWS = 1000;
/** `[t*]`, `[*2..]`: a path with no upper bound. */
const UNBOUNDED = /\*(?:\d+\.\.)?\]/;

export function adviceOn({ operator, details, rows = 0 }: PlanStep, isHeaviest: boolean) {
  const found = ((): Advice | null => {
    if (/AllNodesScan$/.test(operator)) return "allNodes";
    if (/AllRelationshipsScan$/.test(operator)) return "allLinks";
    // Two things that are found by their ids make one pair, which costs nothing.
    if (operator === "CartesianProduct" && rows > 1) return "pairs";
    if (operator === "Eager") return "waits";
    if (/^(?:VarLengthExpand|ShortestPath)/.test(operator) && UNBOUNDED.test(details ?? "")) {
      return "unbounded";
    }
    return null;
  })();
  return found ?? (isHeaviest && rows >= MANY_ROWS ? "heaviest" : null);
}
