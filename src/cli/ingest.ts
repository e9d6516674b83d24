import { join } from "node:path";
import type { Command } from "commander";
import { type IngestReport, ingestFolders } from "../ingest/ingest.ts";
import { CityTiesError } from "../model/errors.ts";
import { command, DONE, type Session, task, WITH_REJECTS } from "./command.ts";
import { withDatabase } from "./database.ts";
import { datasetFolders } from "./folders.ts";
import { print, printJson } from "./output.ts";
import { table } from "./table.ts";

export const ingestCommand = (): Command =>
  command("ingest", "load dataset folders; loading twice changes nothing", [
    "npx cityties ingest",
    "npx cityties ingest data/vietnam-news ../my-dataset",
  ])
    .argument("[dir...]", "dataset folders; every one in data/ unless given")
    .action(task(run));

export const reportsDir = (home: string): string => join(home, "reports");

async function run(session: Session<object>, given: string[]): Promise<number> {
  const dirs = datasetFolders(given);
  if (dirs.length === 0) {
    throw new CityTiesError("bad_request", "There is no dataset in data/: name a folder to load.");
  }
  const reports = await withDatabase(session, (db, signal) =>
    ingestFolders(db, dirs, {
      reportsDir: reportsDir(session.settings.home),
      progress: session.stage,
      signal,
    }),
  );
  if (session.json) printJson(reports);
  else print(describe(reports));
  return reports.some(({ rejected }) => rejected > 0) ? WITH_REJECTS : DONE;
}

const COUNTS = ["read", "rejected", "created", "updated", "unchanged", "removed"] as const;

function describe(reports: readonly IngestReport[]): string {
  const rows = reports.map((report) => [report.dataset, ...COUNTS.map((count) => report[count])]);
  const rejects = reports.flatMap(({ dataset, rejectsFile }) =>
    rejectsFile
      ? [`${dataset}: the rejected rows, and how to mend them, are in ${rejectsFile}\n`]
      : [],
  );
  const warned = reports.filter(({ warnings }) => warnings.length > 0);
  const warnings = warned.map(({ dataset, warnings }) => {
    const count = warnings.length === 1 ? "1 warning" : `${warnings.length} warnings`;
    return `${dataset}: ${count}, which npx cityties check lists\n`;
  });
  const notes = [...rejects, ...warnings].join("");
  return `${table(["dataset", ...COUNTS], rows)}${notes && `\n${notes}`}`;
}
