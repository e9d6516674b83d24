import type { Database } from "../db/database.ts";
import type { SchemaAnswer } from "../model/api.ts";
import { type Asking, ask } from "./ask.ts";

type Described = SchemaAnswer["labels"][number];

/** Labels, relationship types and their properties: for completion in the editor and for the curious. */
export async function schema(db: Database, { signal }: Asking = {}): Promise<SchemaAnswer> {
  const [labels, types] = await Promise.all([
    ask<Described>(db, "labels", {}, { signal }),
    ask<Described>(db, "types", {}, { signal }),
  ]);
  return { labels: labels.rows, relationshipTypes: types.rows };
}
