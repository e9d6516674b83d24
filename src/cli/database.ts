import type { Database } from "../db/database.ts";
import { type OpenDatabase, openDatabase } from "../db/open.ts";
import type { Session } from "./command.ts";
import { Interrupted } from "./failure.ts";
import { note } from "./output.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** npm passes on the Ctrl+C that the terminal sends us anyway; a later one means "at once". */
const ECHO_MS = 1000;

/**
 * Opens the session's Neo4j for some work and stops afterwards what it started, also when the user
 * ends it: then `signal` is aborted and it throws `Interrupted`.
 */
export async function withDatabase<T>(
  { settings, progress }: Session<object>,
  work: (db: Database, signal: AbortSignal, opened: OpenDatabase) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const { signal } = ending;
  let since = 0;
  const end = () => {
    if (!signal.aborted) {
      since = performance.now();
      ending.abort(new Interrupted("interrupted"));
    } else if (performance.now() - since > ECHO_MS) process.exit(130);
  };
  for (const name of SIGNALS) process.on(name, end);
  try {
    const opened = await openDatabase(settings, { progress, notice: note, signal });
    try {
      const interrupted = new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
      signal.throwIfAborted();
      return await Promise.race([work(opened.db, signal, opened), interrupted]);
    } finally {
      await opened.stop();
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    for (const name of SIGNALS) process.off(name, end);
  }
}
