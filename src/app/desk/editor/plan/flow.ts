import type { PlanStep } from "../../../../model/api.ts";
import { type Advice, adviceOn } from "./advice.ts";

/** One thing that Neo4j does, with what it does for it on the side. */
export interface Work {
  /** Its place in the whole, from 1: what stands before it is done before it. */
  number: number;
  operator: string;
  details: string;
  rows: number | undefined;
  advice: Advice | null;
  /** The work that is done for each of its rows, or that comes to it from elsewhere. */
  side: Work[];
}

/**
 * A plan told from the start of the work to its answer. Neo4j's own order has the answer on top and
 * the start at the bottom; and most plans are one long chain, which as a tree would only drift to the
 * right. So a chain reads downwards, and only an operator with a second source has something below it.
 */
export function flowOf(plan: PlanStep): Work[] {
  let number = 0;
  const heaviest = heaviestOf(plan);
  const work = (step: PlanStep): Work[] => {
    const [main, ...others] = step.children;
    const before = main ? work(main) : [];
    const self: Work = {
      number: ++number,
      operator: step.operator,
      details: (step.details ?? "").trim().replaceAll(/\s+/g, " "),
      rows: step.rows,
      advice: adviceOn(step, step === heaviest),
      side: [],
    };
    self.side = others.flatMap(work);
    return [...before, self];
  };
  return work(plan);
}

const all = (step: PlanStep): PlanStep[] => [step, ...step.children.flatMap(all)];

const heaviestOf = (plan: PlanStep): PlanStep | undefined =>
  all(plan).toSorted((a, b) => (b.rows ?? 0) - (a.rows ?? 0))[0];

/** How much of the bar a number of rows fills, on a scale of powers of ten up to the plan's largest. */
export function shareOf(rows: number, most: number): number {
  const least = 1000;
  return Math.min(1, Math.log10(1 + rows) / Math.log10(1 + Math.max(least, most)));
}

/** The largest number of rows anywhere in the work. */
export const mostRows = (flow: readonly Work[]): number =>
  Math.max(0, ...flow.flatMap(({ rows = 0, side }) => [rows, mostRows(side)]));

/** How many steps there are, those on the side with them. */
export const countOf = (flow: readonly Work[]): number =>
  flow.reduce((sum, { side }) => sum + 1 + countOf(side), 0);
