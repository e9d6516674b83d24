import neo4j, { type Driver, type Session } from "neo4j-driver";
import { CityTiesError } from "../model/errors.ts";
import { createDriver } from "./driver.ts";
import { meansAway, toCityTiesError } from "./failures.ts";
import { type Held, holdLocks } from "./hold.ts";
import { type Params, toDriver } from "./params.ts";
import { EXPLAIN, type Explained, explained, withoutExplain } from "./plan.ts";
import { withRetry } from "./retry.ts";
import type { Connection } from "./settings.ts";
import { statement } from "./statements.ts";
import { collect, type Row, type Streamed } from "./stream.ts";

export interface Statement {
  text: string;
  params?: Params | undefined;
}

export interface ReadOptions {
  /** The server ends the work after so long; 10 s unless given. */
  timeoutMs?: number | undefined;
  /** Rows beyond so many are not fetched, and `limitHit` says so; no cap unless given. */
  maxRows?: number | undefined;
  /** As `maxRows`, for the size of all rows as JSON. */
  maxBytes?: number | undefined;
  /** Stops the work on the server; the promise then rejects with `timeout`. */
  signal?: AbortSignal | undefined;
  /** False for a text that a user wrote: an explicit transaction, run once. */
  retry?: boolean | undefined;
  /** Waits for a Neo4j that has gone away as long as a write does. */
  patient?: boolean | undefined;
}

export interface ReadResult<T = Row> {
  columns: string[];
  rows: T[];
  limitHit: boolean;
  /** Milliseconds from the call to the last row. */
  ms: number;
}

export interface WriteOptions {
  /** The server ends the work after so long; 60 s unless given. */
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

export interface WriteResult<T = Row> {
  columns: string[];
  rows: T[];
  /** The driver's counters: `nodesCreated`, `nodesDeleted`, `relationshipsCreated`, `propertiesSet`, … */
  counters: Record<string, number>;
  ms: number;
}

export interface ServerInfo {
  version: string;
  edition: string;
  uri: string;
}

const READ_TIMEOUT_MS = 10_000;
const WRITE_TIMEOUT_MS = 60_000;
/** Nothing is done in it: what takes longer is on its way to a server that has hung. */
const VERSION_TIMEOUT_MS = 3000;
/** A request waits at most so long for a Neo4j that has just gone away; later ones fail at once until it is back. */
const READ_RETRY_MS = 3000;
/** Longer than a managed Neo4j needs to come back, so that loading goes on by itself. */
const WRITE_RETRY_MS = 30_000;
/** A server looks at its time limits every 2 s unless told otherwise; one that keeps none is given up after this. */
const GRACE_MS = 3000;
const METADATA = { app: "cityties" };

/**
 * The one runner of reads and of writes: time limits, caps, abort, routing to a cluster's followers, retries, plain
 * JSON and our own errors. Survives the database going away and coming back, also at another address.
 */
export class Database {
  #connection: Connection;
  #driver: Driver;
  #state: "up" | "away" = "up";
  // Reads see what this process wrote before, also on a cluster's followers.
  #bookmarks = neo4j.bookmarkManager();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#driver = createDriver(connection);
  }

  async read<T = Row>(what: Statement, options: ReadOptions = {}): Promise<ReadResult<T>> {
    const began = performance.now();
    const work = () => this.#readOnce(what, options);
    const patience = options.patient ? WRITE_RETRY_MS : this.#patience();
    const budget = options.retry === false ? 0 : patience;
    const { columns, rows, limitHit } = await this.#attempt(work, budget, options.signal);
    return { columns, rows: rows as T[], limitHit, ms: performance.now() - began };
  }

  async write<T = Row>(what: Statement, options: WriteOptions = {}): Promise<WriteResult<T>> {
    const began = performance.now();
    const work = () => this.#writeOnce(what, options);
    const { columns, rows, summary } = await this.#attempt(work, WRITE_RETRY_MS, options.signal);
    const counters = { ...summary?.counters.updates() };
    return { columns, rows: rows as T[], counters, ms: performance.now() - began };
  }

  /**
   * Runs a statement that is never committed, for the locks that it takes: see `holdLocks`. Throws `conflict` where the
   * server will not wait for them any longer.
   */
  async hold(what: Statement, { signal }: Pick<WriteOptions, "signal"> = {}): Promise<Held> {
    const work = () => {
      if (signal?.aborted) throw stopped();
      return holdLocks(this.#session("WRITE"), what.text, driverParams(what), METADATA, signal);
    };
    return this.#attempt(work, WRITE_RETRY_MS, signal);
  }

  /** Plans a text without running it. */
  async explain(
    text: string,
    params: Params = {},
    { timeoutMs, signal }: Pick<ReadOptions, "timeoutMs" | "signal"> = {},
  ): Promise<Explained> {
    const options = { retry: false, timeoutMs, signal };
    const work = () => this.#readOnce({ text: EXPLAIN + text, params }, options);
    try {
      return explained((await this.#attempt(work, 0)).summary);
    } catch (error) {
      throw withoutExplain(error);
    }
  }

  async serverInfo(): Promise<ServerInfo> {
    const { rows } = await this.read<{ version: string; edition: string }>({
      text: statement("server/components"),
    });
    return {
      version: rows[0]?.version ?? "unknown",
      edition: rows[0]?.edition ?? "unknown",
      uri: this.#connection.uri,
    };
  }

  /** Where the database is, or should be. */
  uri(): string {
    return this.#connection.uri;
  }

  /** How it is reached now, for another thread that connects by itself: `new Database(db.connection())`. */
  connection(): Connection {
    return this.#connection;
  }

  /** What the last call found; nothing is asked for it. */
  state(): "up" | "away" {
    return this.#state;
  }

  /**
   * Names the state that the graph is in: while it stays the same, nobody has changed anything, through us or otherwise.
   * Neo4j is asked for it in an empty transaction, which takes a third of the time of a small read. Two databases, or
   * one and its backup, may give the same name to different states.
   */
  async version({ signal }: Pick<ReadOptions, "signal"> = {}): Promise<string | undefined> {
    const work = () =>
      this.#inSession("READ", VERSION_TIMEOUT_MS, signal, async (session) => {
        const config = { timeout: VERSION_TIMEOUT_MS, metadata: METADATA };
        await session.beginTransaction(config).commit();
        return session.lastBookmarks();
      });
    return onlyOne(await this.#attempt(work, this.#patience(), signal));
  }

  /** A state that the graph has reached; every later read finds it in this one or a later one. Nothing is asked for it. */
  async versionSeen(): Promise<string | undefined> {
    return onlyOne([...(await this.#bookmarks.getBookmarks())]);
  }

  /** Goes on with the same database at another address; what runs meanwhile fails or is retried. */
  moveTo(connection: Connection): void {
    const old = this.#driver;
    this.#connection = connection;
    this.#driver = createDriver(connection);
    old.close().catch(() => {});
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** While it is known to be away nobody waits: the first success says that it is back. */
  #patience(): number {
    return this.#state === "away" ? 0 : READ_RETRY_MS;
  }

  async #attempt<T>(work: () => Promise<T>, budgetMs: number, signal?: AbortSignal): Promise<T> {
    try {
      const result = await withRetry(work, budgetMs, signal);
      this.#state = "up";
      return result;
    } catch (error) {
      const ours = toCityTiesError(error, this.#connection.uri);
      this.#state = meansAway(ours) ? "away" : this.#state;
      throw ours;
    }
  }

  #readOnce(what: Statement, options: ReadOptions): Promise<Streamed> {
    const timeout = options.timeoutMs ?? READ_TIMEOUT_MS;
    const caps = {
      maxRows: options.maxRows ?? Number.POSITIVE_INFINITY,
      maxBytes: options.maxBytes ?? Number.POSITIVE_INFINITY,
    };
    return this.#inSession("READ", timeout, options.signal, (session, interrupted) => {
      const config = { timeout, metadata: METADATA };
      const capped = options.maxRows !== undefined || options.maxBytes !== undefined;
      // Our own short reads commit by themselves: half the round trips. A user's text gets a transaction of its own,
      // and so does what a cap may end, because closing the session resets a connection with a transaction for sure.
      const result =
        options.retry === false || capped
          ? session.beginTransaction(config).run(what.text, driverParams(what))
          : session.run(what.text, driverParams(what), config);
      return collect(result, caps, interrupted);
    });
  }

  #writeOnce(what: Statement, options: WriteOptions): Promise<Streamed> {
    const timeout = options.timeoutMs ?? WRITE_TIMEOUT_MS;
    return this.#inSession("WRITE", timeout, options.signal, async (session, interrupted) => {
      const transaction = session.beginTransaction({ timeout, metadata: METADATA });
      const caps = { maxRows: Number.POSITIVE_INFINITY, maxBytes: Number.POSITIVE_INFINITY };
      const result = transaction.run(what.text, driverParams(what));
      const streamed = await collect(result, caps, interrupted);
      await transaction.commit();
      return streamed;
    });
  }

  #session(mode: "READ" | "WRITE"): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(this.#connection.database && { database: this.#connection.database }),
    });
  }

  /** Closing the session is what stops the server's work, within 15 ms; closing a transaction waits for its query. */
  async #inSession<T>(
    mode: "READ" | "WRITE",
    timeoutMs: number,
    signal: AbortSignal | undefined,
    work: (session: Session, interrupted: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) throw stopped();
    const session = this.#session(mode);
    const interrupted = new AbortController();
    const interrupt = Promise.withResolvers<never>();
    const end = (failure: CityTiesError) => {
      interrupted.abort();
      interrupt.reject(failure);
    };
    const onAbort = () => end(stopped());
    signal?.addEventListener("abort", onAbort, { once: true });
    const timer = setTimeout(() => end(overdue()), timeoutMs + GRACE_MS);
    // Not awaited: a server that hangs must not hold the answer back.
    const close = () => void session.close().catch(() => {});
    try {
      const working = work(session, interrupted.signal);
      working.catch(() => {});
      const result = await Promise.race([working, interrupt.promise]);
      // The answer goes out first: closing writes to Neo4j, which takes as long as writing the answer.
      setImmediate(close);
      return result;
    } catch (error) {
      close();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    }
  }
}

/** After writes that ran beside each other there are several, until a read has joined them. */
function onlyOne(bookmarks: readonly string[]): string | undefined {
  return bookmarks.length === 1 ? bookmarks[0] : undefined;
}

function driverParams(what: Statement): Record<string, unknown> {
  return toDriver(what.params ?? {}) as Record<string, unknown>;
}

function stopped(): CityTiesError {
  return new CityTiesError("timeout", "The query was stopped before its end.");
}

function overdue(): CityTiesError {
  return new CityTiesError("timeout", "Neo4j did not keep the query's time limit: narrow it down.");
}
