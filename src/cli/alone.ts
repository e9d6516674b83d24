import { join } from "node:path";
import { makeFolder } from "../db/home.ts";
import { withLock } from "../db/lock.ts";
import type { Session } from "./command.ts";

/**
 * Changes the graph while no other command of this home does. Two loads at once would each make their facts without
 * the claims that the other is about to write.
 */
export function alone<T>(
  { settings: { home }, progress }: Session<object>,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  makeFolder(home);
  return withLock(join(home, "changing.lock"), work, {
    signal,
    onWait: (holder) => progress(`Waiting for process ${holder}, which changes the graph`),
  });
}
