import type { Command } from "commander";
import { SearchParams, search } from "../query/search.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { print, printJson } from "./output.ts";
import { checked, listed } from "./params.ts";
import { table } from "./table.ts";

interface Options {
  kind?: string;
  limit?: string;
}

export const searchCommand = (): Command =>
  command("search", "find places, people, organisations and events by any of their names", [
    "npx cityties search hue",
    "npx cityties search 후에 --kind city,region",
  ])
    .argument("<text>", "a name or its beginning, in any script, with or without marks")
    .option("--kind <kinds>", "only these: city, region, country, official, organisation, event")
    .option("--limit <n>", "how many at most", "10")
    .action(task(run));

async function run(session: Session<Options>, text: string): Promise<number> {
  const { kind, limit } = session.options;
  const params = checked(SearchParams, { q: text, kind: listed(kind), limit });
  const answer = await withDatabase(session, (db, signal) => search(db, params, { signal }));
  if (session.json) printJson(answer);
  else if (answer.hits.length === 0) print(`Nothing that is loaded is called "${text}".`);
  else {
    const rows = answer.hits.map(({ node, matched }) => [
      node.id,
      node.name,
      node.kind,
      node.country,
      matched === node.name ? "" : matched,
      node.ties,
    ]);
    print(table(["id", "name", "kind", "country", "found as", "ties"], rows));
  }
  return DONE;
}
