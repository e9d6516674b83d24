import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Home } from "./home.ts";

/** What the state file says of a home's Neo4j. */
export interface State {
  pid: number;
  port: number;
  startedAt: string;
}

/** What is known of a home's Neo4j, whether it still runs or not; undefined where nothing readable is. */
export function readState(home: Home): State | undefined {
  try {
    return JSON.parse(readFileSync(home.state, "utf8")) as State;
  } catch {
    return undefined;
  }
}

export function writeState(home: Home, state: State): void {
  writeFileSync(home.state, JSON.stringify(state), { mode: 0o600 });
}

/** Forgets this process, unless another one has been started since. */
export function clearState(home: Home, pid: number): void {
  if (readState(home)?.pid === pid) rmSync(home.state, { force: true });
}
