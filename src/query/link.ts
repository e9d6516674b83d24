import type { Database } from "../db/database.ts";
import type { LinkAnswer } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import { type Asking, ask } from "./ask.ts";
import { type RawClaim, type RawEdge, type RawNode, toClaims, toEdge, toNode } from "./rows.ts";

interface Known {
  edge: RawEdge;
  ends: RawNode[];
  events: RawNode[];
  claims: RawClaim[];
}

/** A tie or any other link, with what each source says of it. Throws `not_found`. */
export async function link(
  db: Database,
  { id }: { id: string },
  { signal }: Asking = {},
): Promise<LinkAnswer> {
  const { rows, cypher } = await ask<Known>(db, "link", { id }, { signal });
  const [known] = rows;
  if (!known) {
    throw new CityTiesError(
      "not_found",
      `No link has the id "${id}": open it from one of its two ends.`,
    );
  }
  const edge = toEdge(known.edge);
  return {
    edge,
    ends: known.ends.map(toNode),
    events: known.events.map(toNode),
    claims: toClaims(known.claims),
    conflicts: edge.conflicts ?? [],
    cypher,
  };
}
