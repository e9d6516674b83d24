import type { Command } from "commander";
import type { LinkAnswer, NodeAnswer, Related } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import type { SourcedClaim } from "../model/graph.ts";
import { link } from "../query/link.ts";
import { node } from "../query/node.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { print, printJson } from "./output.ts";
import { cellText, table } from "./table.ts";

export const showCommand = (): Command =>
  command("show", "all that is known of one node or link, and who says so", [
    "npx cityties show g1580240",
    "npx cityties show g1580240--g3027883",
  ])
    .argument("<id>", "the id of a node or a link, as search and neighbours --json give it")
    .action(task(run));

async function run(session: Session<object>, id: string): Promise<number> {
  const answer = await withDatabase(session, async (db, signal) => {
    try {
      return await node(db, { id }, { signal });
    } catch (error) {
      if (!(error instanceof CityTiesError && error.code === "not_found")) throw error;
    }
    try {
      return await link(db, { id }, { signal });
    } catch (error) {
      if (!(error instanceof CityTiesError && error.code === "not_found")) throw error;
      const message = `Nothing has the id "${id}": look it up by its name with npx cityties search.`;
      throw new CityTiesError("not_found", message);
    }
  });
  if (session.json) printJson(answer);
  else print("node" in answer ? describeNode(answer) : describeLink(answer));
  return DONE;
}

const section = (title: string, text: string) => `\n${title}\n${text}`;

function properties(values: Record<string, unknown>): string {
  const lines = Object.entries(values).map(([name, value]) => {
    const text = Array.isArray(value) ? value.map(cellText).join("; ") : cellText(value);
    return `${name.padEnd(12)} ${text}\n`;
  });
  return lines.join("");
}

function related(title: string, list: readonly Related[]): string {
  if (list.length === 0) return "";
  const rows = list.map(({ node, edge }) => [
    node.id,
    node.name,
    edge.kind ?? edge.type,
    edge.title ?? edge.role,
    edge.since ?? node.start,
    edge.status,
    edge.sources,
  ]);
  const heading = ["id", "name", "link", "as", "since", "status", "sources"];
  return section(title, table(heading, rows));
}

const ABOUT_THE_CLAIM = ["id", "subject", "subjectType", "ends", "dataset", "quote"];

function claimList(claims: readonly SourcedClaim[]): string {
  const blocks = claims.map(({ claim, source }) => {
    const { id, title, publisher, published } = source;
    const from = [title ?? id, publisher, published].filter((part) => part !== undefined);
    const stated = Object.entries(claim).filter(([name]) => !ABOUT_THE_CLAIM.includes(name));
    const says = stated.map(([name, value]) => `${name}: ${cellText(value)}`).join("; ");
    const quote = claim.quote === undefined ? "" : `  “${cellText(claim.quote)}”\n`;
    return `- ${from.map(cellText).join(", ")}\n  ${says}\n${quote}`;
  });
  return section("Claims", blocks.join(""));
}

function describeNode({ node, ties, events, officials, others, claims }: NodeAnswer): string {
  return [
    properties(node),
    related("Ties", ties),
    related("Events", events),
    related("Officials", officials),
    related("Also joined to", others),
    claimList(claims),
  ].join("");
}

function describeLink({ edge, ends, claims }: LinkAnswer): string {
  const between = ends.map((end) => `${end.name} (${end.id})`).join(" – ");
  return `${between}\n\n${properties(edge)}${claimList(claims)}`;
}
