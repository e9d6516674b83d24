#!/usr/bin/env node
import { Command } from "commander";
import about from "../package.json" with { type: "json" };
import { benchCommand } from "./cli/bench.ts";
import { checkCommand } from "./cli/check.ts";
import { endOfParsing } from "./cli/command.ts";
import { cypherCommand } from "./cli/cypher.ts";
import { doctorCommand } from "./cli/doctor.ts";
import { dropCommand } from "./cli/drop.ts";
import { exportCommand } from "./cli/export.ts";
import { FAILED } from "./cli/failure.ts";
import { ingestCommand } from "./cli/ingest.ts";
import { neighboursCommand } from "./cli/neighbours.ts";
import { note } from "./cli/output.ts";
import { pathsCommand } from "./cli/paths.ts";
import { queryCommand } from "./cli/query.ts";
import { searchCommand } from "./cli/search.ts";
import { showCommand } from "./cli/show.ts";
import { startCommand } from "./cli/start.ts";

// A reader that has seen enough (`| head`) closes the pipe, which is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  note(`The answer could not be written (${error.message}): make room, or write it elsewhere.`);
  process.exit(FAILED);
});

const program = new Command("cityties")
  .description(`${about.description}. Settings: README.md, or .env.`)
  .version(about.version)
  .exitOverride(endOfParsing)
  .showHelpAfterError("Add --help to see how it is used.");

for (const declare of [
  startCommand,
  ingestCommand,
  checkCommand,
  dropCommand,
  searchCommand,
  showCommand,
  neighboursCommand,
  pathsCommand,
  cypherCommand,
  exportCommand,
  queryCommand,
  doctorCommand,
  benchCommand,
]) {
  program.addCommand(declare());
}

await program.parseAsync();
