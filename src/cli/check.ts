import type { Command } from "commander";
import { type CheckReport, checkFolder } from "../ingest/check.ts";
import { command, DONE, type Session, task, WITH_REJECTS } from "./command.ts";
import { datasetFolders } from "./folders.ts";
import { print, printJson } from "./output.ts";

export const checkCommand = (): Command =>
  command("check", "check dataset folders as ingest would, without a database", [
    "npx cityties check",
    "npx cityties check data/vietnam-news",
  ])
    .argument("[dir...]", "dataset folders; every one in data/ unless given")
    .action(task(run));

async function run(session: Session<object>, given: string[]): Promise<number> {
  const reports: CheckReport[] = [];
  for (const dir of datasetFolders(given)) {
    reports.push(await checkFolder(dir, { progress: session.stage }));
  }
  if (session.json) printJson(reports);
  else print(reports.map(describe).join("\n"));
  return reports.some(({ rejects }) => rejects.length > 0) ? WITH_REJECTS : DONE;
}

/** Not as a table, which would cut off what is to be done. */
function describe({ dataset, read, rejects, warnings }: CheckReport): string {
  const told = [
    ...rejects.map(({ file, line, reason, suggestion }) => ({
      at: `${file}, line ${line}`,
      says: `rejected: ${reason}`,
      suggestion,
    })),
    ...warnings.map(({ file, line, message }) => ({
      at: `${file}, line ${line}`,
      says: `warning: ${message}`,
      suggestion: "",
    })),
  ];
  const warned = warnings.length === 1 ? "1 warning" : `${warnings.length} warnings`;
  const blocks = told.map(
    ({ at, says, suggestion }) => `\n${at}\n  ${says}\n${suggestion && `  → ${suggestion}\n`}`,
  );
  return [
    `${dataset}: ${read} rows read, ${rejects.length} rejected${warnings.length > 0 ? `, ${warned}` : ""}.\n`,
    ...blocks,
  ].join("");
}
