import { existsSync } from "node:fs";
import type { Command } from "commander";
import { homePaths } from "../db/home.ts";
import { CityTiesError } from "../model/errors.ts";
import { health } from "../query/health.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { FAILED } from "./failure.ts";
import { type Finding, installed } from "./installed.ts";
import { print, printJson } from "./output.ts";

export const doctorCommand = (): Command =>
  command("doctor", "what is installed, running and loaded, and what is wrong", [
    "npx cityties doctor",
  ]).action(task(run));

async function run(session: Session<object>): Promise<number> {
  const findings = [...(await installed(session.settings)), ...(await loaded(session))];
  const problems = findings.filter(({ state }) => state === "wrong");
  if (session.json) printJson({ findings, ok: problems.length === 0 });
  else {
    const wide = Math.max(...findings.map(({ what }) => what.length));
    // No table: what is to be done must not be cut off.
    print(
      findings
        .map((one) => `${one.what.padEnd(wide)}  ${one.state.padEnd(5)}  ${one.says}\n`)
        .join(""),
    );
    print(problems.length === 0 ? "\nNothing is wrong." : `\n${problems.length} to mend.`);
  }
  return problems.length === 0 ? DONE : FAILED;
}

/** Neo4j and what it holds; a managed one that has never run is not started for this. */
async function loaded(session: Session<object>): Promise<Finding[]> {
  const { neo4j, home } = session.settings;
  if (!neo4j && !existsSync(homePaths(home).password)) {
    return [{ what: "Neo4j", state: "note", says: "never started here: npm start does it" }];
  }
  try {
    const { neo4j: server, counts } = await withDatabase(session, (db, signal) =>
      health(db, { signal }),
    );
    const owner = neo4j ? "your own" : "managed";
    const says = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
    return [
      {
        what: "Neo4j",
        state: "ok",
        says: `${server.version} ${server.edition}, ${owner}, at ${server.uri}`,
      },
      { what: "loaded", state: counts.ties ? "ok" : "note", says: says.join(", ") },
    ];
  } catch (error) {
    if (!(error instanceof CityTiesError)) throw error;
    return [{ what: "Neo4j", state: "wrong", says: error.message }];
  }
}
