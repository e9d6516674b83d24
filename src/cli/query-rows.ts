import { stringify } from "csv-stringify/sync";
import type { Table } from "../model/api.ts";

/** A query's rows as plain cells: of nodes and links a reader wants names, a program ids. */

type Cell = string | number | boolean | null;
type Plain = Pick<Table, "columns" | "rows">;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Links have ids that tell their ends; nodes and sources have names or titles. */
function text(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => text(item) ?? "").join("; ");
  if (!isMap(value)) return value as Cell;
  for (const key of ["name", "title", "id"]) {
    if (typeof value[key] === "string") return value[key];
  }
  return JSON.stringify(value);
}

const idOf = (value: unknown): Cell =>
  isMap(value) && typeof value.id === "string" ? value.id : null;

/** One text or number a cell: a node is its name, a link its id, a list its items. */
export const flat = ({ columns, rows }: Plain): Plain & { rows: Cell[][] } => ({
  columns,
  rows: rows.map((row) => row.map(text)),
});

/** CSV with a heading; a column of nodes is followed by one of their ids. */
export function csv({ columns, rows }: Plain): string {
  const withIds = columns.map((_, at) =>
    rows.some((row) => isMap(row[at]) && text(row[at]) !== idOf(row[at])),
  );
  const heading = columns.flatMap((name, at) => (withIds[at] ? [name, `${name}_id`] : [name]));
  const body = rows.map((row) =>
    row.flatMap((cell, at) => (withIds[at] ? [text(cell), idOf(cell)] : [text(cell)])),
  );
  return stringify([heading, ...body], { cast: { boolean: String }, escape_formulas: true });
}
