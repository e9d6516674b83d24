import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { inject } from "vitest";
import { PROJECT_ROOT } from "../../../src/db/root.ts";

/** The shipped data as it was written, read without the loader and without the graph. */

export type Written = Record<string, string>;

/** The rows of one file of every dataset; `dataset` is the folder's name. */
export function written(file: string): Written[] {
  const data = join(PROJECT_ROOT, "data");
  const folders = readdirSync(data, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders.flatMap(({ name: dataset }) => {
    const text = readFileSync(join(data, dataset, file), "utf8");
    return parse<Written>(text, { columns: true, bom: true }).map((row) => ({ ...row, dataset }));
  });
}

const ids = new Map<string, Promise<string>>();

/** The id of a place that a file names: `Huế, VN` is looked up by the search. */
export function idOf(cell: string): Promise<string> {
  const known = ids.get(cell) ?? search(cell);
  ids.set(cell, known);
  return known;
}

async function search(cell: string): Promise<string> {
  const [, name, country] = /^(.+), ([A-Z]{2})$/.exec(cell) ?? [];
  if (!name || !country) return cell;
  const address = `${inject("shared").url}/api/search?q=${encodeURIComponent(name)}&limit=20`;
  const { hits } = (await (await fetch(address)).json()) as {
    hits: { node: { id: string; country?: string; ties?: number; kind: string } }[];
  };
  const here = hits.filter(({ node }) => node.country === country.toLowerCase());
  const city = here.find(({ node }) => node.kind === "city") ?? here[0];
  if (!city) throw new Error(`no place is called ${cell}`);
  return city.node.id;
}

/** The tie's id for two places as the files name them. */
export const tieOf = async ({ a = "", b = "" }: Written): Promise<string> =>
  [await idOf(a), await idOf(b)].sort().join("--");

/** What the rows about each tie say, each thing once: by the tie's id. */
export async function byTie(
  rows: readonly Written[],
  said: (row: Written) => string | undefined | Promise<string | undefined>,
): Promise<Map<string, Set<string>>> {
  const ties = new Map<string, Set<string>>();
  for (const row of rows) {
    const [tie, value] = [await tieOf(row), await said(row)];
    const values = ties.get(tie) ?? new Set();
    if (value) values.add(value);
    ties.set(tie, values);
  }
  return ties;
}
