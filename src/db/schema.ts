import type { Database } from "./database.ts";
import { statement, statementsIn } from "./statements.ts";

const INDEX_SECONDS = 300;

/** Applies every statement of `cypher/schema/` (each `IF NOT EXISTS`) and waits until the indexes can be used. */
export async function applySchema(db: Database): Promise<void> {
  for (const name of statementsIn("schema")) await db.write({ text: statement(name) });
  await db.read(
    { text: statement("server/await-indexes"), params: { seconds: INDEX_SECONDS } },
    { timeoutMs: INDEX_SECONDS * 1000 },
  );
}
