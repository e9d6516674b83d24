import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { CityTiesError } from "../model/errors.ts";
import { EXPORT_FORMATS, ExportParams, exportGraph } from "../query/export.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { note, printFile, printJson } from "./output.ts";
import { checked } from "./params.ts";

interface Options {
  format: string;
  out?: string;
}

export const exportCommand = (): Command =>
  command("export", "all ties and their places, as a file", [
    "npx cityties export --format json --out ties.json",
    "npx cityties export --format json | jq '.nodes | length'",
  ])
    .addOption(
      new Option("--format <format>", "the file's format")
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option("--out <file>", "where to write it, instead of standard output")
    .action(task(run));

async function run(session: Session<Options>): Promise<number> {
  const { format, out } = session.options;
  const params = checked(ExportParams, { format });
  const { body } = await withDatabase(session, (db, signal) => exportGraph(db, params, { signal }));
  if (out === undefined) {
    printFile(body);
    return DONE;
  }
  try {
    await writeFile(out, body);
  } catch (error) {
    const message = `${out} cannot be written: choose another file with --out.`;
    throw new CityTiesError("setup", message, { cause: error });
  }
  if (session.json) printJson({ file: out, bytes: Buffer.byteLength(body) });
  else note(`Written to ${out}.`);
  return DONE;
}
