import type { Database } from "../../db/database.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { Asking } from "../ask.ts";
import { type CypherRequest, checkDepth, TIME_LIMIT_MS } from "./run.ts";
import type { RunLog } from "./run-log.ts";
import { Thread } from "./thread.ts";
import { Turns } from "./turns.ts";

/** Analysts share one Neo4j and one machine with everybody's clicks. */
const AT_ONCE = 2;
const AT_MOST_WAITING = 50;

/** Users' queries for a server: two at once, each on its own thread, the others in line, all of them logged. */
export class Analysts {
  readonly #db: Database;
  readonly #log: RunLog | undefined;
  readonly #timeoutMs: number;
  readonly #turns = new Turns(AT_ONCE, AT_MOST_WAITING);
  readonly #idle = Array.from({ length: AT_ONCE }, () => new Thread());

  constructor(db: Database, options: { log?: RunLog; timeoutMs?: number } = {}) {
    this.#db = db;
    this.#log = options.log;
    this.#timeoutMs = options.timeoutMs ?? TIME_LIMIT_MS;
  }

  /** The `Table` as JSON, with `waitedMs`. Throws as `runCypher` does, and `timeout` for one who waits too long. */
  async run(request: CypherRequest, { signal }: Asking = {}): Promise<string> {
    const began = performance.now();
    const entry = { text: request.text, waitedMs: 0, rows: 0, outcome: "done" };
    try {
      // Deeper ones do not even reach the thread.
      checkDepth(request.params);
      return await this.#turns.take(async (waitedMs) => {
        entry.waitedMs = waitedMs;
        const { json, rows } = await this.#onThread(request, waitedMs, signal);
        entry.rows = rows;
        return json;
      }, signal);
    } catch (error) {
      entry.outcome = error instanceof CityTiesError ? error.code : "fault";
      throw error;
    } finally {
      void this.#log?.add({ ...entry, ms: Math.round(performance.now() - began) });
    }
  }

  async #onThread(request: CypherRequest, waitedMs: number, signal: AbortSignal | undefined) {
    // There are as many threads as turns.
    const thread = this.#idle.pop() as Thread;
    const job = {
      request,
      waitedMs,
      connection: this.#db.connection(),
      timeoutMs: this.#timeoutMs,
    };
    try {
      return await thread.run(job, signal);
    } finally {
      this.#idle.push(thread);
    }
  }
}
