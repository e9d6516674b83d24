import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { CityTiesError } from "../model/errors.ts";
import { isAlive, pause } from "./process.ts";

const BEAT_MS = 1000;
/** A holder whose heart has not beaten for so long is gone, even if its process id lives on in another program. */
const STALE_MS = 15_000;
/** Longer than a first start with a slow download. */
const PATIENCE_MS = 900_000;

/** Runs `work` while no other process (and no other call in this one) runs work under the same lock file. */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  options: { onWait?: (holder: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  let waited = false;
  while (!acquire(path)) {
    options.signal?.throwIfAborted();
    const holder = holderOf(path);
    if (holder === undefined) continue;
    if (isStale(path, holder)) {
      takeAway(path);
      continue;
    }
    if (!waited) options.onWait?.(holder);
    waited = true;
    if (Date.now() > deadline) {
      throw new CityTiesError(
        "setup",
        `Process ${holder} has held ${path} for 15 minutes: end it, then start again.`,
      );
    }
    await pause(100);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

function acquire(path: string): boolean {
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The process that holds the lock, 0 where it has not written its id yet, undefined where nobody holds it. */
function holderOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function isStale(path: string, holder: number): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) return true;
  } catch {
    return false;
  }
  return holder !== 0 && !isAlive(holder);
}

/** Renames first: of several that find the same stale lock only one gets it, and it can see if it took a new one. */
function takeAway(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const holder = holderOf(aside);
    if (holder !== undefined && !isStale(aside, holder)) linkSync(aside, path);
  } catch {
    // Another process was quicker, which is as good.
  }
  rmSync(aside, { force: true });
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The lock was taken away from a process that slept (a suspended laptop): nothing to keep alive.
  }
}
