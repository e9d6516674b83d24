import type { Database } from "../db/database.ts";
import { NeighbourhoodParams, neighbourhood } from "../query/neighbourhood.ts";
import { NetworkParams, network } from "../query/network.ts";
import { PathsParams, paths } from "../query/paths.ts";
import { SearchParams, search } from "../query/search.ts";

/**
 * Asks once what a first visitor will ask: a Neo4j that has just started takes seconds, not
 * milliseconds, to plan a statement that it has never seen.
 */
export async function warmUp(db: Database, signal: AbortSignal): Promise<void> {
  const { nodes } = await network(db, NetworkParams.parse({ limit: 1 }), { signal });
  const [from, to] = nodes;
  if (!from || !to) return;
  await search(db, SearchParams.parse({ q: from.name }), { signal });
  await neighbourhood(db, NeighbourhoodParams.parse({ id: from.id }), { signal });
  await paths(db, PathsParams.parse({ from: from.id, to: to.id }), { signal });
}
