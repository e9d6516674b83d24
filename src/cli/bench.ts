import type { Command } from "commander";
import { command, DONE, type Session, task } from "./command.ts";
import { print, printJson } from "./output.ts";

export const benchCommand = (): Command =>
  command("bench", "measure City Ties against the bare driver, on made-up data (some minutes)", [
    "npx cityties bench",
  ]).action(task(run));

async function run({ json, settings, progress }: Session<object>): Promise<number> {
  // It brings a browser and a bundler, for which no other command should wait.
  const { benchTable, runBench } = await import("../../bench/run.ts");
  const { result, file } = await runBench(settings, progress);
  if (json) printJson(result);
  else print(`${benchTable(result)}\nWritten to ${file}.`);
  return DONE;
}
