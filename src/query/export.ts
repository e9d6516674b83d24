import { z } from "zod";
import type { Database } from "../db/database.ts";
import { FiltersSchema } from "../model/filters.ts";
import type { Graph } from "../model/graph.ts";
import type { Asking } from "./ask.ts";
import { network } from "./network.ts";

export const EXPORT_FORMATS = ["json"] as const;

export const ExportParams = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  ...FiltersSchema.shape,
});

export interface ExportedFile {
  name: string;
  type: string;
  body: string;
}

/** The graph that passes the filters, as a file: what `/network` answers. */
export async function exportGraph(
  db: Database,
  { format, ...filters }: z.infer<typeof ExportParams>,
  asking: Asking = {},
): Promise<ExportedFile> {
  const graph: Graph = await network(db, filters, asking);
  return {
    name: `city-ties.${format}`,
    type: "application/json",
    body: JSON.stringify(graph, null, 1),
  };
}
