import { isNode, plain } from "./values.ts";

const MOST_BARS = 60;

export interface Bars {
  label: string;
  measure: string;
  bars: { name: string; value: number }[];
  /** How many rows there are that no bar shows. */
  left: number;
}

/** What a chart can show of an answer: its first column of names, and its last of numbers; or null. */
export function barsOf(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Bars | null {
  const some = rows.slice(0, 50);
  const isMeasure = (at: number) =>
    some.some((row) => typeof row[at] === "number") &&
    some.every((row) => row[at] === null || typeof row[at] === "number");
  const measures = columns.map((_, at) => at).filter(isMeasure);
  // A year is a number, but one to count by and not to measure.
  const counts = measures.filter(
    (at) => !/^(year|decade|since|until|start|end)$/i.test(columns[at] ?? ""),
  );
  const measure = counts.at(-1);
  const label = columns.findIndex(
    (_, at) =>
      at !== measure &&
      !counts.includes(at) &&
      some.every((row) => typeof row[at] !== "object" || row[at] === null || isNode(row[at])) &&
      // Bars of one name are bars of something else.
      new Set(some.map((row) => plain(row[at]))).size === some.length,
  );
  if (measure === undefined || label === -1) return null;
  const all = rows.flatMap((row) => {
    const value = row[measure];
    return typeof value === "number" ? [{ name: plain(row[label]), value }] : [];
  });
  return {
    label: columns[label] ?? "",
    measure: columns[measure] ?? "",
    bars: all.slice(0, MOST_BARS),
    left: Math.max(0, all.length - MOST_BARS),
  };
}
