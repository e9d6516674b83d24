import { CityTiesError } from "../model/errors.ts";
import type { Database } from "./database.ts";
import { statement, statementsIn } from "./statements.ts";

const INDEX_SECONDS = 300;

/** Applies every statement of `cypher/schema/` (each `IF NOT EXISTS`) and waits until the indexes can be used. */
export async function applySchema(db: Database): Promise<void> {
  for (const name of statementsIn("schema")) {
    await db.write({ text: statement(name) }).catch((error) => {
      // Two that ask for the same at once: `IF NOT EXISTS` looks first and makes later.
      if (!isMadeMeanwhile(error)) throw error;
    });
  }
  await db.read(
    { text: statement("server/await-indexes"), params: { seconds: INDEX_SECONDS } },
    { timeoutMs: INDEX_SECONDS * 1000 },
  );
}

function isMadeMeanwhile(error: unknown): boolean {
  const { neo4jCode } = ((error instanceof CityTiesError && error.detail) || {}) as {
    neo4jCode?: string;
  };
  return /Schema\.\w+AlreadyExists$/.test(neo4jCode ?? "");
}
