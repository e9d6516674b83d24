import type { Command } from "commander";
import { MAX_REVISIONS } from "../model/query-revisions.ts";
import { Library } from "../query/saved/library.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { note, print, printJson } from "./output.ts";
import { table } from "./table.ts";

/** `query revisions`: what a query said before, and which were deleted. */
export const queryRevisionsCommand = (): Command =>
  command("revisions", `what a query of yours said before, the last ${MAX_REVISIONS} texts of it`, [
    "npx cityties query revisions",
    "npx cityties query revisions mine",
  ])
    .argument("[name]", "which; those that were deleted where none is named")
    .action(task(run));

async function run({ settings, json }: Session<object>, name?: string): Promise<number> {
  const library = new Library(settings.home);
  const found =
    name === undefined
      ? await library.deleted()
      : (await library.revisions(name)).map((one) => ({ name, ...one }));
  if (json) printJson(found);
  else if (found.length > 0) {
    print(
      table(
        ["name", "until", "revision"],
        found.map((one) => [one.name, one.until, one.id]),
      ),
    );
  } else note(name === undefined ? "No query was deleted." : `"${name}" was never saved over.`);
  return DONE;
}
