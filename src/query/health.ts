import type { Database } from "../db/database.ts";
import type { Health } from "../model/api.ts";
import { type Asking, ask } from "./ask.ts";

/** How Neo4j is and what it holds. Throws `database_away` while it does not answer. */
export async function health(db: Database, { signal }: Asking = {}): Promise<Health> {
  const [neo4j, { rows }] = await Promise.all([
    db.serverInfo(),
    ask<Record<string, number>>(db, "counts", {}, { signal }),
  ]);
  return { status: "up", neo4j, counts: rows[0] ?? {} };
}
