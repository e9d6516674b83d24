import type { Session } from "neo4j-driver";

/** The locks of a transaction that is never committed. They also go when this process, or Neo4j, dies. */
export interface Held {
  /** Whether Neo4j has kept them without a break until now. */
  stillHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Runs a statement and keeps its locks, and nothing else of it. Where another transaction has them, waits until it
 * lets go, `signal` is aborted, or the server's own limit for waiting is reached.
 */
export async function holdLocks(
  session: Session,
  text: string,
  params: Record<string, unknown>,
  metadata: Record<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<Held> {
  const release = () => session.close();
  const onAbort = () => void release().catch(() => {});
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    // Without a time limit: it lasts as long as what it guards.
    const transaction = session.beginTransaction({ timeout: 0, metadata });
    await transaction.run(text, params);
    const stillHeld = () =>
      transaction.run("RETURN 1").then(
        () => true,
        () => false,
      );
    return { stillHeld, release };
  } catch (error) {
    await release().catch(() => {});
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}
