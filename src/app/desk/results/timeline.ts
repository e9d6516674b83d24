import { dateBounds } from "../../../model/dates.ts";
import { isEdge, isNode, plain } from "./values.ts";

type Row = readonly unknown[];

/** What lies in one year, or in the years that its dates leave open (`199X`). */
interface Span {
  from: number;
  to: number;
  /** What each row tells of: a node, a link or a text. */
  things: unknown[];
}

export interface Timeline {
  /** The column of the dates. */
  column: string;
  /** By year. */
  spans: Span[];
  /** Rows whose date is not known. */
  undated: unknown[];
}

const SAMPLE = 50;
const BEGINNING = /^(start|since|from|date|day|published|held|signed)/i;
const END = /^(end|until|to)\b/i;

/** The date that a cell holds: a text of its own, or a node's or link's beginning. */
function dateIn(cell: unknown): string | null {
  if (typeof cell === "string") return cell;
  const date = isNode(cell) ? cell.start : isEdge(cell) ? cell.since : undefined;
  return typeof date === "string" ? date : null;
}

function yearsOf(date: string): { from: number; to: number } | null {
  if (!/\d{3}/.test(date)) return null;
  const { from, to } = dateBounds(date) ?? {};
  const [first, last] = [Number(from?.slice(0, 4)), Number(to?.slice(0, 4))];
  return from && to && first <= last ? { from: first, to: last } : null;
}

/** A column is one of dates where some rows have one and none has anything else. */
function isDated(rows: readonly Row[], at: number, holds: (cell: unknown) => boolean): boolean {
  const cells = rows.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined);
  const dates = cells.map(dateIn);
  return (
    cells.every(holds) &&
    dates.some((date) => date !== null) &&
    dates.every((date) => date === null || yearsOf(date) !== null)
  );
}

/** Texts of dates first, those of a beginning before others; then nodes and links that have one. */
function dateColumn(columns: readonly string[], rows: readonly Row[]): number {
  const some = rows.slice(0, SAMPLE);
  const all = columns.map((_, at) => at).filter((at) => !END.test(columns[at] ?? ""));
  const ofTexts = all.filter((at) => isDated(some, at, (cell) => typeof cell === "string"));
  const ofThings = () =>
    all.find((at) => isDated(some, at, (cell) => isNode(cell) || isEdge(cell)));
  return ofTexts.find((at) => BEGINNING.test(columns[at] ?? "")) ?? ofTexts[0] ?? ofThings() ?? -1;
}

/** What a row tells of: its first node that is not the same in all rows, else its first link or text. */
function thingColumn(columns: readonly string[], rows: readonly Row[], dates: number): number {
  const some = rows.slice(0, SAMPLE);
  const filled = (at: number, is: (cell: unknown) => boolean) =>
    some.some((row) => is(row[at])) && some.every((row) => row[at] === null || is(row[at]));
  const varies = (at: number) =>
    some.length === 1 || new Set(some.map((row) => plain(row[at]))).size > 1;
  const all = columns.map((_, at) => at);
  const nodes = all.filter((at) => filled(at, isNode));
  const texts = all.filter((at) => at !== dates && filled(at, (cell) => typeof cell === "string"));
  return (
    nodes.find(varies) ?? nodes[0] ?? all.find((at) => filled(at, isEdge)) ?? texts[0] ?? dates
  );
}

/** Rows by the year in which what they tell of began, or null where they have no dates. */
export function timelineOf(columns: readonly string[], rows: readonly Row[]): Timeline | null {
  const dates = dateColumn(columns, rows);
  if (dates === -1) return null;
  const told = thingColumn(columns, rows, dates);
  const spans = new Map<string, Span>();
  const undated: unknown[] = [];
  for (const row of rows) {
    const date = dateIn(row[dates]);
    const years = date === null ? null : yearsOf(date);
    if (!years) {
      undated.push(row[told]);
      continue;
    }
    const key = `${years.from} ${years.to}`;
    const span = spans.get(key) ?? { ...years, things: [] };
    span.things.push(row[told]);
    spans.set(key, span);
  }
  return {
    column: columns[dates] ?? "",
    spans: [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to),
    undated,
  };
}
