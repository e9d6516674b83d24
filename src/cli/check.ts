import type { Command } from "commander";
import { type CheckReport, checkFolder } from "../ingest/check.ts";
import { command, DONE, type Session, task, WITH_REJECTS } from "./command.ts";
import { datasetFolders } from "./folders.ts";
import { print, printJson } from "./output.ts";
import { table } from "./table.ts";

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

function describe({ dataset, read, rejects, warnings }: CheckReport): string {
  const sentence = `${dataset}: ${read} rows read, ${rejects.length} rejected.\n`;
  const bad = rejects.map(({ file, line, reason, suggestion }) => [file, line, reason, suggestion]);
  const odd = warnings.map(({ file, line, message }) => [file, line, message]);
  return [
    sentence,
    bad.length > 0 ? `\n${table(["file", "line", "reason", "suggestion"], bad)}` : "",
    odd.length > 0 ? `\n${table(["file", "line", "warning"], odd)}` : "",
  ].join("");
}
