import type { OpenDatabase } from "./open.ts";
import { statement } from "./statements.ts";

const PATIENCE = { pollMs: 3000, stuckMs: 10_000 };

/**
 * Looks after queries that do not end when they are told to: one that works inside a single expression burns a core
 * for as long as it likes. A managed Neo4j is started anew (5 s, nothing committed is lost); of a server of the
 * user's own, only `notice` hears. For a process that lives long and runs users' queries. Returns the way to end it.
 */
export function watchStuckQueries(
  { db, restart }: OpenDatabase,
  notice: (message: string) => void,
  { pollMs, stuckMs } = PATIENCE,
): () => void {
  /** When each was first seen, by its transaction's id. */
  let seen = new Map<string, number>();
  let told = new Set<string>();
  let busy = false;

  const look = async () => {
    const { rows } = await db.read<{ id: string; query: string }>(
      { text: statement("server/stuck") },
      { timeoutMs: PATIENCE.pollMs },
    );
    const now = Date.now();
    seen = new Map(rows.map(({ id }) => [id, seen.get(id) ?? now]));
    told = new Set([...told].filter((id) => seen.has(id)));
    const stuck = rows.find(({ id }) => now - (seen.get(id) ?? now) > stuckMs && !told.has(id));
    if (!stuck) return;
    told.add(stuck.id);
    const what = `a query goes on after its time limit (${stuck.query.slice(0, 200)})`;
    if (!restart) {
      return notice(`In your Neo4j, ${what}: it uses a core until that Neo4j is started again.`);
    }
    notice(`Starting Neo4j again, because ${what}`);
    await restart();
    seen.clear();
  };

  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      // While Neo4j is away there is nothing to look after.
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}
