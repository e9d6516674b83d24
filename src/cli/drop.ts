import type { Command } from "commander";
import { dropDataset } from "../ingest/ingest.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { reportsDir } from "./ingest.ts";
import { print, printJson } from "./output.ts";

export const dropCommand = (): Command =>
  command("drop", "take a dataset's facts out; what other datasets also say stays", [
    "npx cityties drop vietnam-news",
  ])
    .argument("<dataset>", "the name of its folder")
    .action(task(run));

async function run(session: Session<object>, dataset: string): Promise<number> {
  const report = await withDatabase(session, (db, signal) =>
    dropDataset(db, dataset, {
      reportsDir: reportsDir(session.settings.home),
      progress: session.stage,
      signal,
    }),
  );
  if (session.json) printJson(report);
  else print(`${dataset}: ${report.removed} removed, ${report.updated} updated.`);
  return DONE;
}
