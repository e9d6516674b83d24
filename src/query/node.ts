import type { Database } from "../db/database.ts";
import type { NodeAnswer, Related } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import { type Asking, ask } from "./ask.ts";
import { type RawClaim, type RawEdge, type RawNode, toClaims, toEdge, toNode } from "./rows.ts";

interface Known {
  node: RawNode;
  claims: RawClaim[];
  links: { node: RawNode; edge: RawEdge }[];
}

const latestFirst = (a: Related, b: Related) =>
  (b.node.start ?? "").localeCompare(a.node.start ?? "") || a.edge.id.localeCompare(b.edge.id);

/** All that is known of one thing. Throws `not_found`. */
export async function node(
  db: Database,
  { id }: { id: string },
  { signal }: Asking = {},
): Promise<NodeAnswer> {
  const { rows, cypher } = await ask<Known>(db, "node", { id }, { signal });
  const [known] = rows;
  if (!known) {
    throw new CityTiesError("not_found", `Nothing has the id "${id}": look it up by its name.`);
  }
  const links = known.links.map((link) => ({ node: toNode(link.node), edge: toEdge(link.edge) }));
  const isTie = ({ edge }: Related) => edge.type === "PARTNER_OF";
  const isEvent = ({ node }: Related) => node.kind === "event";
  const isOfficial = ({ node }: Related) => node.kind === "official";
  return {
    node: toNode(known.node),
    claims: toClaims(known.claims),
    ties: links.filter(isTie),
    events: links.filter(isEvent).sort(latestFirst),
    officials: links.filter(isOfficial),
    others: links.filter((link) => !isTie(link) && !isEvent(link) && !isOfficial(link)),
    cypher,
  };
}
