import type { Command } from "commander";
import type { Graph } from "../model/graph.ts";
import { NODE_KINDS } from "../model/kinds.ts";
import { NeighbourhoodParams, neighbourhood } from "../query/neighbourhood.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { print, printJson } from "./output.ts";
import { checked } from "./params.ts";
import { findPlace } from "./places.ts";
import { table } from "./table.ts";

interface Options {
  depth?: string;
  limit?: string;
}

export const neighboursCommand = (): Command =>
  command("neighbours", "what a place is joined to: partners, events, officials", [
    "npx cityties neighbours Huế",
    'npx cityties neighbours "Huế, VN" --depth 2 --limit 50',
  ])
    .argument("<place>", "an id, a name, or a name with its country: Huế, VN")
    .option("--depth <n>", "how many steps away, 1 to 3", "1")
    .option("--limit <n>", "how many nodes at most", "200")
    .action(task(run));

async function run(session: Session<Options>, text: string): Promise<number> {
  const { depth, limit } = session.options;
  // Checked before a database is started for it.
  checked(NeighbourhoodParams, { id: "any", depth, limit });
  const answer = await withDatabase(session, async (db, signal) => {
    const { id } = await findPlace(db, text, NODE_KINDS);
    return neighbourhood(db, checked(NeighbourhoodParams, { id, depth, limit }), { signal });
  });
  if (session.json) printJson(answer);
  else print(describe(answer));
  return DONE;
}

function describe({ nodes, edges, total, limitHit }: Graph): string {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const rows = edges.map((edge) => [
    names.get(edge.source),
    edge.kind ?? edge.type,
    names.get(edge.target),
    edge.since,
    edge.until,
    edge.status,
    edge.sources,
  ]);
  const heading = ["from", "link", "to", "since", "until", "status", "sources"];
  const shown = limitHit
    ? `${nodes.length} of ${total.nodes} nodes shown: --limit shows more.`
    : `${nodes.length} nodes, ${edges.length} links.`;
  return `${table(heading, rows)}\n${shown}\n`;
}
