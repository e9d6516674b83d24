import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { CityTiesError } from "../model/errors.ts";
import { MAX_QUERY_BYTES, queryOfFile, writeQueryFile } from "../model/query-file.ts";
import { Library } from "../query/saved/library.ts";
import { command, DONE, type Session, task, WITH_REJECTS } from "./command.ts";
import { note, print, printJson } from "./output.ts";

/** `query import` and `query export`: nothing that is there and differs is overwritten unasked. */

const EXTENSION = ".cypher";

interface ImportOptions {
  replace?: boolean;
}
interface ExportOptions extends ImportOptions {
  out?: string;
}
type Outcome = { name: string; outcome: string; message?: string };

export const queryImportCommand = (): Command =>
  command("import", "add .cypher files to your own queries", [
    "npx cityties query import team/partners.cypher",
    "npx cityties query import team/ --replace",
  ])
    .argument("<file...>", "files, or folders of them; a file's name is the query's name")
    .option("--replace", "save over queries of your own that differ")
    .action(task(runImport));

export const queryExportCommand = (): Command =>
  command("export", "write saved queries as .cypher files", [
    "npx cityties query export --out team/",
    "npx cityties query export hubs --out team/",
  ])
    .argument("[name...]", "which; all your own where none is named")
    .option("--out <dir>", "the folder to write to", ".")
    .option("--replace", "write over files that differ")
    .action(task(runExport));

async function runImport(session: Session<ImportOptions>, paths: string[]): Promise<number> {
  const library = new Library(session.settings.home);
  const outcomes: Outcome[] = [];
  for (const path of await filesIn(paths)) {
    const name = basename(path, EXTENSION);
    outcomes.push(await attempt(name, () => importOne(library, name, path, session.options)));
  }
  return report(session, outcomes);
}

async function importOne(library: Library, name: string, path: string, options: ImportOptions) {
  const { size } = await stat(path);
  if (size > MAX_QUERY_BYTES) {
    throw new CityTiesError("too_large", `${path} is larger than ${MAX_QUERY_BYTES / 1024} kB.`);
  }
  const query = queryOfFile(await readFile(path, "utf8"), path);
  const { queries } = await library.list();
  const now = queries.find((one) => one.name === name);
  if (now && writeQueryFile(now) === writeQueryFile(query)) return "unchanged";
  if (now?.origin === "own" && !options.replace) {
    const message = `You have a query "${name}" that differs: add --replace to save over it.`;
    throw new CityTiesError("conflict", message);
  }
  await library.save(name, query, options.replace ? now?.revision : undefined);
  return now ? "replaced" : "imported";
}

async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause) => {
      const message = `${path} cannot be read: name a .cypher file or a folder of them.`;
      throw new CityTiesError("bad_request", message, { cause });
    });
    if (!found.isDirectory()) files.push(path);
    else {
      const inside = (await readdir(path)).filter((file) => file.endsWith(EXTENSION)).sort();
      files.push(...inside.map((file) => join(path, file)));
    }
  }
  return files;
}

async function runExport(session: Session<ExportOptions>, names: string[]): Promise<number> {
  const library = new Library(session.settings.home);
  const { out = ".", replace = false } = session.options;
  const { queries } = await library.list();
  const own = queries.filter((query) => query.origin === "own").map((query) => query.name);
  const wanted = names.length > 0 ? names : own;
  await mkdir(out, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const name of wanted) {
    outcomes.push(await attempt(name, () => exportOne(library, name, out, replace)));
  }
  return report(session, outcomes);
}

async function exportOne(library: Library, name: string, out: string, replace: boolean) {
  const text = writeQueryFile(await library.get(name));
  const path = join(out, `${name}${EXTENSION}`);
  const there = await readFile(path, "utf8").catch(() => undefined);
  if (there === text) return "unchanged";
  try {
    await writeFile(path, text, { flag: replace ? "w" : "wx" });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === "EEXIST";
    throw new CityTiesError(
      exists ? "conflict" : "setup",
      exists
        ? `${path} is there and differs: add --replace to write over it.`
        : `${path} cannot be written: choose another folder with --out.`,
      { cause },
    );
  }
  return there === undefined ? "written" : "replaced";
}

/** One that fails does not keep the others from being done. */
async function attempt(name: string, work: () => Promise<string>): Promise<Outcome> {
  try {
    return { name, outcome: await work() };
  } catch (error) {
    if (!(error instanceof CityTiesError)) throw error;
    return { name, outcome: "rejected", message: error.message };
  }
}

function report({ json }: Session<object>, outcomes: readonly Outcome[]): number {
  if (json) printJson(outcomes);
  else for (const { name, outcome } of outcomes) print(`${name}: ${outcome}`);
  const rejected = outcomes.filter(({ message }) => message !== undefined);
  for (const { message } of rejected) note(message ?? "");
  if (outcomes.length === 0)
    note("There was nothing to do: you have no queries of your own there.");
  return rejected.length > 0 ? WITH_REJECTS : DONE;
}
