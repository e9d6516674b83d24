import type { Hono } from "hono";
import type { Graph } from "../model/graph.ts";

/** As browsers ask, so that what the server keeps for them is compressed, too. */
const HEADERS = { "accept-encoding": "gzip" };

/**
 * Asks the server once what a first visitor will ask: a Neo4j that has just started takes seconds, not milliseconds, to
 * plan a statement that it has never seen, and the overview is then kept.
 */
export async function warmUp(app: Hono, signal: AbortSignal): Promise<void> {
  const ask = async (path: string, headers = {}): Promise<Response> =>
    app.request(`/api${path}`, { headers, signal });
  const found: Graph = await (await ask("/network?limit=1")).json();
  await ask("/network", HEADERS);
  const [from, to] = found.nodes;
  if (!from || !to) return;
  await ask(`/search?q=${encodeURIComponent(from.name)}`);
  await ask(`/neighbourhood?id=${encodeURIComponent(from.id)}`);
  await ask(`/paths?from=${encodeURIComponent(from.id)}&to=${encodeURIComponent(to.id)}`);
}
