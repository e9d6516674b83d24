import { CityTiesError } from "../model/errors.ts";
import type { Database } from "./database.ts";
import { statement, statementsIn } from "./statements.ts";

const INDEX_SECONDS = 300;

/**
 * Applies every statement of `cypher/schema/` whose index or constraint is not there yet (each is named as its file, and
 * has `IF NOT EXISTS`), and waits until the indexes can be used.
 */
export async function applySchema(db: Database): Promise<void> {
  const { rows } = await db.read<{ name: string; state: string }>(
    { text: statement("server/indexes") },
    { patient: true },
  );
  const online = new Set(rows.filter(({ state }) => state === "ONLINE").map(({ name }) => name));
  const missing = statementsIn("schema").filter((name) => !online.has(indexOf(name)));
  if (missing.length === 0) return;
  for (const name of missing) {
    await db.write({ text: statement(name) }).catch((error) => {
      // Two that ask for the same at once: `IF NOT EXISTS` looks first and makes later.
      if (!isMadeMeanwhile(error)) throw error;
    });
  }
  await db.read(
    { text: statement("server/await-indexes"), params: { seconds: INDEX_SECONDS } },
    { timeoutMs: INDEX_SECONDS * 1000, patient: true },
  );
}

/** `schema/city-id` makes `city_id`. */
const indexOf = (name: string): string => name.replace(/^schema\//, "").replaceAll("-", "_");

function isMadeMeanwhile(error: unknown): boolean {
  const { neo4jCode } = ((error instanceof CityTiesError && error.detail) || {}) as {
    neo4jCode?: string;
  };
  return /Schema\.\w+AlreadyExists$/.test(neo4jCode ?? "");
}
