import type { Command } from "commander";
import type { Database } from "../db/database.ts";
import type { PathsAnswer } from "../model/api.ts";
import type { NodeKind } from "../model/kinds.ts";
import { PathsParams, paths } from "../query/paths.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { routesNote } from "./note.ts";
import { print, printJson } from "./output.ts";
import { checked, listed, listedPlaces } from "./params.ts";
import { findPlace } from "./places.ts";

interface Options {
  k?: string;
  maxLength?: string;
  via?: string;
  avoid?: string;
  markdown?: boolean;
}

const LOCALITIES: readonly NodeKind[] = ["city", "region"];
const AVOIDABLE: readonly NodeKind[] = [...LOCALITIES, "event", "official", "organisation"];

export const pathsCommand = (): Command =>
  command("paths", "routes between two places, the shortest and best sourced first", [
    'npx cityties paths "Đà Nẵng" Cergy',
    "npx cityties paths Huế Toulouse -k 3 --via event,official --markdown > note.md",
  ])
    .argument("<from>", "an id, a name, or a name with its country: Huế, VN")
    .argument("<to>", "as from")
    .option("-k <n>", "how many routes at most", "5")
    .option("--max-length <n>", "how many links a route may have", "12")
    .option("--via <kinds>", "what else than places it may pass: event, official, organisation")
    .option("--avoid <places>", "what it may not pass, with commas between")
    .option("--markdown", "print a note with numbered references")
    .action(task(run));

async function run(session: Session<Options>, from: string, to: string): Promise<number> {
  const { k, maxLength, via, avoid, markdown } = session.options;
  const options = { k, maxLength, via: listed(via) };
  // Checked before a database is started for it.
  checked(PathsParams, { from: "any", to: "any", ...options });
  const idOf = async (db: Database, text: string, kinds: readonly NodeKind[]) =>
    (await findPlace(db, text, kinds)).id;
  const { answer, title } = await withDatabase(session, async (db, signal) => {
    const start = await findPlace(db, from, LOCALITIES);
    const end = await findPlace(db, to, LOCALITIES);
    const avoided = listedPlaces(avoid).map((place) => idOf(db, place, AVOIDABLE));
    const question = checked(PathsParams, {
      from: start.id,
      to: end.id,
      ...options,
      ...(avoided.length > 0 && { avoid: await Promise.all(avoided) }),
    });
    const title = `${start.name} to ${end.name}`;
    return { answer: await paths(db, question, { signal }), title };
  });
  if (session.json) printJson(answer);
  else if (markdown) print(routesNote(title, answer.paths));
  else print(describe(title, answer));
  return DONE;
}

function describe(title: string, { paths, limit }: PathsAnswer): string {
  const routes = paths.map(({ nodes, steps }, at) => {
    const way = nodes.map((node) => node.name).join(" – ");
    return `${at + 1}. ${way}\n${steps.map(({ text }) => `   ${text}\n`).join("")}`;
  });
  return [...routes, ...remark(title, paths.length, limit)].join("\n");
}

function remark(title: string, found: number, limit: PathsAnswer["limit"]): string[] {
  if (limit === "time") {
    return [
      `${found} found before the time for looking ran out: ask again, or for fewer with -k.\n`,
    ];
  }
  if (limit === "length") return [`Longer ones there may be: raise --max-length for them.\n`];
  return found > 0 ? [] : [`No route from ${title}: lift --avoid, or widen --via.\n`];
}
