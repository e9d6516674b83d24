import { CityTiesError } from "../../../model/errors.ts";
import {
  MAX_QUERY_BYTES,
  parseQueryFile,
  type QueryText,
  type SavedQuery,
  writeQueryFile,
} from "../../../model/query-file.ts";
import type { QueryProblem } from "../../../model/query-problem.ts";
import { freeName, nameOf } from "./names.ts";
import { textOf } from "./text-of.ts";

/** What became of one file. Nothing that was there before is ever replaced. */
export type Imported = { file: string } & (
  | { outcome: "added" | "renamed"; name: string }
  | { outcome: "same"; name: string }
  | { outcome: "broken"; problems: QueryProblem[] }
  | { outcome: "tooLarge" }
  | { outcome: "failed"; error: CityTiesError }
);

type Save = (name: string, text: QueryText) => Promise<unknown>;

/** Takes files into the library one after the other, and tells of each what became of it. */
export async function importFiles(
  files: readonly File[],
  library: readonly SavedQuery[],
  save: Save,
): Promise<Imported[]> {
  const known = new Map(library.map((query) => [query.name, writeQueryFile(textOf(query))]));
  const report: Imported[] = [];
  for (const file of files)
    report.push({ file: file.name, ...(await importOne(file, known, save)) });
  return report;
}

type Outcome = Imported extends infer One
  ? One extends Imported
    ? Omit<One, "file">
    : never
  : never;

async function importOne(file: File, known: Map<string, string>, save: Save): Promise<Outcome> {
  if (file.size > MAX_QUERY_BYTES) return { outcome: "tooLarge" };
  const read = parseQueryFile(await file.text());
  if ("problems" in read) return { outcome: "broken", problems: read.problems };
  const text = writeQueryFile(read.query);
  const wished = nameOf(file.name.replace(/\.[a-z]+$/i, "")) || "query";
  if (known.get(wished) === text) return { outcome: "same", name: wished };
  const name = freeName(wished, new Set(known.keys()));
  try {
    await save(name, read.query);
  } catch (error) {
    if (!(error instanceof CityTiesError)) throw error;
    return { outcome: "failed", error };
  }
  known.set(name, text);
  return { outcome: name === wished ? "added" : "renamed", name };
}
