import { z } from "zod";
import type { Database } from "../db/database.ts";
import { FiltersSchema } from "../model/filters.ts";
import type { Graph } from "../model/graph.ts";
import { type Asking, ask } from "./ask.ts";
import { filterParams } from "./filters.ts";
import { toGraph } from "./graph.ts";

export const NetworkParams = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("ties at most, those with most sources first; all unless given"),
  ...FiltersSchema.shape,
});

/** All ties that pass the filters and the places between them; `ties` counts those in the answer. */
export async function network(
  db: Database,
  { limit, ...filters }: z.infer<typeof NetworkParams>,
  { signal }: Asking = {},
): Promise<Graph> {
  const params = { limit: limit ?? null, ...filterParams(filters) };
  const { rows, cypher } = await ask(db, "network", params, { signal });
  return toGraph(rows, cypher);
}
