import type { Table } from "../../../model/api.ts";
import { plain } from "./values.ts";

/** Answers as files. */

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A spreadsheet takes what begins like this for a formula, whoever wrote it into the data. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: unknown): string =>
  quoted(typeof value === "number" ? String(value) : harmless(plain(value)));

/** RFC 4180 with a mark that tells spreadsheets that it is UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

/** The rows as they came, with the Cypher that asks for them again. */
export const jsonOf = ({ columns, rows, limitHit, graph }: Table): string =>
  `${JSON.stringify({ cypher: graph.cypher, columns, rows, limitHit }, null, 1)}\n`;

export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
