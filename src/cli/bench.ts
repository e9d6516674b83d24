import type { Command } from "commander";
import { benchTable, runBench } from "../../bench/run.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { print, printJson } from "./output.ts";

export const benchCommand = (): Command =>
  command("bench", "measure City Ties against the bare driver, on made-up data (some minutes)", [
    "npx cityties bench",
  ]).action(task(run));

async function run({ json, settings, progress }: Session<object>): Promise<number> {
  const { result, file } = await runBench(settings, progress);
  if (json) printJson(result);
  else print(`${benchTable(result)}\nWritten to ${file}.`);
  return DONE;
}
