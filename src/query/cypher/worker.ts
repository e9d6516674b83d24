import { parentPort } from "node:worker_threads";
import { Database } from "../../db/database.ts";
import type { Connection } from "../../db/settings.ts";
import { CityTiesError, type ErrorCode } from "../../model/errors.ts";
import { type CypherRequest, runCypher } from "./run.ts";

/** A thread of its own for users' queries, one at a time: a row of a million values stops nobody else. */

export interface Job {
  connection: Connection;
  request: CypherRequest;
  timeoutMs: number;
  waitedMs: number;
}

/** `fault` is the stack of an error that is nobody's but ours. */
export type Answer =
  | { json: string; rows: number }
  | { code: ErrorCode; message: string; detail: unknown }
  | { fault: string };

let database: Database | undefined;
let address = "";
let running: AbortController | undefined;

/** The managed Neo4j may have moved since the last query. */
function connected(connection: Connection): Database {
  if (database === undefined) database = new Database(connection);
  else if (address !== JSON.stringify(connection)) database.moveTo(connection);
  address = JSON.stringify(connection);
  return database;
}

async function answer({ connection, request, timeoutMs, waitedMs }: Job): Promise<Answer> {
  running = new AbortController();
  const { signal } = running;
  try {
    const table = await runCypher(connected(connection), request, { signal, timeoutMs });
    return { json: JSON.stringify({ ...table, waitedMs }), rows: table.rows.length };
  } catch (error) {
    if (error instanceof CityTiesError) {
      const { code, message, detail } = error;
      return { code, message, detail };
    }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", async (message: Job | "stop") => {
  if (message === "stop") running?.abort();
  else parentPort?.postMessage(await answer(message));
});
