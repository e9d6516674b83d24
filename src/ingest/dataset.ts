import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { REFERENCE } from "../model/claims.ts";
import { CityTiesError } from "../model/errors.ts";
import { readCsv } from "./csv.ts";
import type { Reject, Warning, WorkOptions } from "./reject.ts";
import { nearest } from "./suggest.ts";
import { eventsTable } from "./tables/events.ts";
import { officialsTable } from "./tables/officials.ts";
import { organisationsTable } from "./tables/organisations.ts";
import { placesTable } from "./tables/places.ts";
import { sourcesTable } from "./tables/sources.ts";
import { type Checked, checkRows, type Table } from "./tables/table.ts";
import { takingPartTable } from "./tables/taking-part.ts";
import { tiesTable } from "./tables/ties.ts";

/** Raised whenever the same files give other claims than before, so that `start` loads them again. */
const LOADER_VERSION = "2";

const TABLES = {
  sources: sourcesTable,
  places: placesTable,
  ties: tiesTable,
  organisations: organisationsTable,
  officials: officialsTable,
  events: eventsTable,
  takingPart: takingPartTable,
};
type TableName = keyof typeof TABLES;
type RowOf<N extends TableName> = (typeof TABLES)[N] extends Table<infer Row> ? Row : never;
export type DatasetRows = { [N in TableName]: Checked<RowOf<N>>[] };

export interface DatasetInfo {
  id: string;
  title: string;
  description: string;
  licence: string;
  url: string;
}

/** A dataset folder as its files say it, each row checked by itself. */
export interface DatasetFolder {
  info: DatasetInfo;
  /** Changes when a file changes or the loader reads files in another way. */
  hash: string;
  rows: DatasetRows;
  /** Rows in all files, those that are rejected included. */
  read: number;
  rejects: Reject[];
  warnings: Warning[];
}

const InfoSchema = z.object({
  title: z.string().trim().min(1),
  description: z.string().default(""),
  licence: z.string().default(""),
  url: z.string().default(""),
});

export const folderName = (dir: string): string => basename(resolve(dir)).normalize("NFC");

/** The folder's name is the dataset's id. Throws `bad_request` for a name that cannot be one. */
export function datasetId(dir: string): string {
  const id = folderName(dir);
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && id !== REFERENCE) return id;
  throw new CityTiesError(
    "bad_request",
    `A dataset cannot be called "${id}": name the folder with letters, digits and hyphens.`,
  );
}

/** Hash of a dataset folder's files, without reading them as tables. */
export async function folderHash(dir: string): Promise<string> {
  const hash = createHash("sha256").update(LOADER_VERSION);
  for (const file of ["dataset.json", ...Object.values(TABLES).map((table) => table.file)]) {
    const content = await readIfThere(join(dir, file));
    if (content !== null) hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Reads and checks all files of a dataset folder. Throws `bad_request` where it is no dataset folder. */
export async function readDataset(dir: string, options: WorkOptions = {}): Promise<DatasetFolder> {
  const info = { id: datasetId(dir), ...(await readInfo(dir)) };
  const hash = await folderHash(dir);
  const rejects: Reject[] = [];
  const warnings = await strangeFiles(dir);
  let read = 0;
  const rows: Partial<Record<TableName, unknown>> = {};
  for (const [name, table] of Object.entries(TABLES) as [TableName, Table<unknown>][]) {
    options.progress?.(`${info.id}: reading ${table.file}`);
    const file = await readTable(dir, table, options.signal);
    read += file.read;
    rejects.push(...file.rejects);
    warnings.push(...file.warnings);
    rows[name] = file.rows;
  }
  return { info, hash, rows: rows as DatasetRows, read, rejects, warnings };
}

async function readInfo(dir: string): Promise<Omit<DatasetInfo, "id">> {
  const path = join(dir, "dataset.json");
  const content = await readIfThere(path);
  if (content === null) {
    throw new CityTiesError(
      "bad_request",
      `${dir} is no dataset folder: it has no dataset.json (data/README.md says how to write one).`,
    );
  }
  try {
    return InfoSchema.parse(JSON.parse(content.toString("utf8").replace(/^\uFEFF/, "")));
  } catch (error) {
    throw new CityTiesError(
      "bad_request",
      `${path} cannot be used: write {"title": "…", "description": "…", "licence": "…", "url": "…"}.`,
      { cause: error },
    );
  }
}

interface TableRead<Row> {
  rows: Checked<Row>[];
  read: number;
  rejects: Reject[];
  warnings: Warning[];
}

async function readTable<Row>(
  dir: string,
  table: Table<Row>,
  signal: AbortSignal | undefined,
): Promise<TableRead<Row>> {
  const content = await readIfThere(join(dir, table.file));
  if (content === null) return { rows: [], read: 0, rejects: [], warnings: [] };
  const { file, columns, required } = table;
  const csv = await readCsv(file, content, signal);
  const read = csv.rows.length + csv.rejects.length;
  if (csv.header.length === 0 && read > 0)
    return { rows: [], read, rejects: csv.rejects, warnings: [] };
  const problem = headerProblem(csv.header, required, read);
  if (problem !== null) {
    const reject = { file, line: 1, ...problem, row: csv.header.join(",") };
    return { rows: [], read: Math.max(read, 1), rejects: [reject], warnings: [] };
  }
  const rejects = [...csv.rejects];
  const empty = Object.fromEntries(columns.map((column) => [column, ""]));
  const filled = csv.rows.map((row) => ({ ...row, cells: { ...empty, ...row.cells } }));
  const rows = checkRows(table, filled, rejects);
  const warnings = csv.header
    .filter((column) => !columns.includes(column))
    .map((column) => ({ file, line: 1, message: strangeColumn(column, columns) }));
  return { rows, read, rejects, warnings };
}

function headerProblem(header: readonly string[], required: readonly string[], rows: number) {
  if (header.length === 0) return null;
  const twice = header.find((column, i) => column !== "" && header.indexOf(column) !== i);
  if (twice !== undefined) {
    return {
      reason: `the column "${twice}" stands twice, so none of the ${rows} rows was read`,
      suggestion: "take one of the two out",
    };
  }
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length === 0) return null;
  const near = missing.flatMap((column) => nearest(column, header) ?? []);
  return {
    reason: `the column ${missing.join(", ")} is missing, so none of the ${rows} rows was read`,
    suggestion:
      near.length > 0
        ? `is it "${near.join('", "')}", spelt in another way?`
        : "the first line names the columns, separated by commas",
  };
}

function strangeColumn(column: string, columns: readonly string[]): string {
  const near = nearest(column, columns);
  const hint = near === null ? "" : `: did you mean "${near}"?`;
  return `the column "${column}" is not read${hint}`;
}

async function strangeFiles(dir: string): Promise<Warning[]> {
  const known = Object.values(TABLES).map((table) => table.file);
  const files = (await readdir(dir)).filter((name) => /\.(csv|tsv)$/i.test(name));
  return files
    .filter((name) => !known.includes(name))
    .sort()
    .map((file) => {
      const near = nearest(file, known);
      const hint = near === null ? "" : `: did you mean ${near}?`;
      return { file, line: 1, message: `the file is not read${hint}` };
    });
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new CityTiesError("bad_request", `${path} cannot be read: check its permissions.`, {
      cause: error,
    });
  }
}
