import { Command, Option } from "commander";
import type { Table } from "../model/api.ts";
import { writeQueryFile } from "../model/query-file.ts";
import { LANGUAGES, type Words } from "../model/query-params.ts";
import { Library } from "../query/saved/library.ts";
import { runSaved } from "../query/saved/run.ts";
import { command, DONE, endOfParsing, type Session, task, WITH_REJECTS } from "./command.ts";
import { withDatabase } from "./database.ts";
import { note, print, printFile, printJson } from "./output.ts";
import { queryExportCommand, queryImportCommand } from "./query-files.ts";
import { checkEarly, namesToIds, readGiven } from "./query-given.ts";
import { queryRevisionsCommand } from "./query-revisions.ts";
import { csv, flat } from "./query-rows.ts";
import { table } from "./table.ts";

interface ShowOptions {
  revision?: string;
}
interface RunOptions {
  param: string[];
  format: "table" | "json" | "csv";
}

export function queryCommand(): Command {
  // It has no options of its own: commander would take those that stand after a subcommand for it.
  const query = new Command("query")
    .description("the saved queries: those that come with City Ties and your own")
    .showHelpAfterError("Add --help to see how it is used.")
    .exitOverride(endOfParsing)
    .addHelpText("after", "\nFor example:\n  npx cityties query list\n");
  const list = command("list", "all saved queries", ["npx cityties query list"]);
  const show = command("show", "one saved query, as its file", [
    "npx cityties query show hubs > hubs.cypher",
    "npx cityties query show mine --revision 20261103t091500250z-1f2e3d4c5b6a7980",
  ]);
  const run = command("run", "run a saved query", [
    "npx cityties query run hubs --param limit=5",
    'npx cityties query run partners-of-a-place --param "city=Huế, VN" --format json',
  ]);
  const collected = (pair: string, pairs: string[]) => [...pairs, pair];
  query.addCommand(list.action(task(runList)));
  query.addCommand(
    show
      .argument("<name>")
      .option("--revision <id>", "what it said before: an id of `query revisions`")
      .action(task(runShow)),
  );
  query.addCommand(queryRevisionsCommand());
  query.addCommand(
    run
      .argument("<name>")
      .option("--param <name=value>", "a parameter; lists by ; or by repeating it", collected, [])
      .addOption(
        new Option("--format <format>", "how the rows are printed")
          .choices(["table", "json", "csv"])
          .default("table"),
      )
      .action(task(runRun)),
  );
  query.addCommand(queryImportCommand());
  query.addCommand(queryExportCommand());
  return query;
}

const inEnglish = (words: Words): string =>
  LANGUAGES.map((language) => words[language]).find((text) => text !== undefined) ?? "";

async function runList({ settings, json }: Session<object>): Promise<number> {
  const library = await new Library(settings.home).list();
  const { queries, broken } = library;
  if (json) printJson(library);
  else {
    const rows = queries.map(({ name, title, tags, origin }) => [
      name,
      inEnglish(title),
      tags.join(" "),
      origin,
    ]);
    print(table(["name", "question", "tags", "from"], rows));
  }
  for (const { name, problems } of broken) {
    note(`${name}.cypher is no query: line ${problems[0]?.line}: ${problems[0]?.message}`);
  }
  return broken.length > 0 ? WITH_REJECTS : DONE;
}

async function runShow(session: Session<ShowOptions>, name: string): Promise<number> {
  const { settings, json, options } = session;
  const library = new Library(settings.home);
  if (options.revision !== undefined) {
    const earlier = await library.revision(name, options.revision);
    if (json) printJson(earlier);
    else printFile(earlier.text);
    return DONE;
  }
  const query = await library.get(name);
  if (json) printJson(query);
  else printFile(writeQueryFile(query));
  return DONE;
}

async function runRun(session: Session<RunOptions>, name: string): Promise<number> {
  const { param, format } = session.options;
  const query = await new Library(session.settings.home).get(name);
  const given = readGiven(param);
  checkEarly(query, given);
  const answer = await withDatabase(session, async (db, signal) =>
    runSaved(db, query, await namesToIds(db, query, given), { signal }),
  );
  if (session.json || format === "json") printJson(answer);
  else if (format === "csv") printFile(csv(answer));
  else print(describe(answer));
  if (answer.limitHit) note(`These are the first ${answer.rows.length} rows: there are more.`);
  return DONE;
}

function describe(answer: Table): string {
  const { columns, rows } = flat(answer);
  return `${table(columns, rows)}\n${rows.length === 1 ? "1 row" : `${rows.length} rows`}.\n`;
}
