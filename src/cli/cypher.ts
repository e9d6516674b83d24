import { text as readAll } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { stringify } from "csv-stringify/sync";
import { CypherRequestSchema, type Table } from "../model/api.ts";
import { runCypher } from "../query/cypher/run.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { note, print, printFile, printJson } from "./output.ts";
import { checked } from "./params.ts";
import { table } from "./table.ts";

const FORMATS = ["table", "json", "csv"] as const;
type Format = (typeof FORMATS)[number];

export const cypherCommand = (): Command =>
  command("cypher", "run your own Cypher, which may only read", [
    'npx cityties cypher "MATCH (c:City) RETURN c.country, count(*) ORDER BY c.country"',
    "npx cityties cypher - --format csv < question.cypher > answer.csv",
  ])
    .argument("<text>", "the query, or - to read it from standard input")
    .addOption(new Option("--format <format>", "how to print the rows").choices(FORMATS))
    .action(task(run));

async function run(session: Session<{ format?: Format }>, given: string): Promise<number> {
  const text = given === "-" ? await readAll(process.stdin) : given;
  const request = checked(CypherRequestSchema, { text });
  const answer = await withDatabase(session, (db, signal) => runCypher(db, request, { signal }));
  const format = session.options.format ?? (session.json ? "json" : "table");
  if (format === "json") printJson(answer);
  else if (format === "csv") printFile(csv(answer));
  else print(table(answer.columns, answer.rows));
  if (answer.limitHit) note(`Only the first ${answer.rows.length} rows: add a LIMIT or narrow it.`);
  return DONE;
}

const csv = ({ columns, rows }: Table): string =>
  stringify([columns, ...rows], { escape_formulas: true });
