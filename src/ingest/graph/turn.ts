import type { Database } from "../../db/database.ts";
import type { Held } from "../../db/hold.ts";
import { statement } from "../../db/statements.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { WorkOptions } from "../reject.ts";

/**
 * Only one load or drop changes a graph at a time, wherever it runs: two at once would each make their facts without
 * the claims that the other is about to write. The turn is a lock in Neo4j, so it cannot outlive its process.
 */
export interface Turn {
  /**
   * Whether the turn was ours without a break since it was taken or last asked for. If not (Neo4j was away in between),
   * it is taken again, and another load may have come in.
   */
  unbroken(): Promise<boolean>;
}

/** How long nothing is said of waiting. */
const QUIET_MS = 3000;

/** Does `work` in a turn of its own; waits for it as long as another process has it. */
export async function inTurn<T>(
  db: Database,
  { progress, signal }: WorkOptions,
  work: (turn: Turn) => Promise<T>,
): Promise<T> {
  let held = await take();
  try {
    return await work({
      async unbroken() {
        if (await held.stillHeld()) return true;
        await held.release().catch(() => {});
        held = await take();
        return false;
      },
    });
  } finally {
    await held.release().catch(() => {});
  }

  async function take(): Promise<Held> {
    const told = setTimeout(() => progress?.("waiting for another load of this graph"), QUIET_MS);
    try {
      for (;;) {
        try {
          return await db.hold({ text: statement("write/take-turn") }, { signal });
        } catch (error) {
          // The server itself waits only so long.
          if (!(error instanceof CityTiesError && error.code === "conflict")) throw error;
        }
      }
    } finally {
      clearTimeout(told);
    }
  }
}
