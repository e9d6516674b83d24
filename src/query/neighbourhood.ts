import { z } from "zod";
import type { Database } from "../db/database.ts";
import { CityTiesError } from "../model/errors.ts";
import { FiltersSchema, idsOf } from "../model/filters.ts";
import type { Graph } from "../model/graph.ts";
import { type Asking, ask } from "./ask.ts";
import { filterParams } from "./filters.ts";
import { toGraph } from "./graph.ts";

export const NeighbourhoodParams = z.strictObject({
  id: idsOf(50).describe("what to look around; repeatable"),
  depth: z.coerce.number().int().min(1).max(3).default(1).describe("steps from there"),
  limit: z.coerce.number().int().min(1).max(2000).default(200).describe("nodes at most"),
  ...FiltersSchema.shape,
});

/**
 * What is joined to these nodes within `depth` steps, never across a country, with all links among
 * it. Over the limit the nearest stay: places first, by the number of sources of their tie, by name.
 */
export async function neighbourhood(
  db: Database,
  { id: ids, depth, limit, ...filters }: z.infer<typeof NeighbourhoodParams>,
  { signal }: Asking = {},
): Promise<Graph> {
  // What was asked for is shown, whatever the limit.
  const params = { ids, limit: Math.max(limit, ids.length), ...filterParams(filters) };
  const { rows, cypher } = await ask(db, "neighbourhood", params, { signal, bounds: { depth } });
  const graph = toGraph(rows, cypher);
  const known = new Set(graph.nodes.map((node) => node.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new CityTiesError(
      "not_found",
      `Nothing has the id "${unknown}": look it up by its name.`,
    );
  }
  return graph;
}
