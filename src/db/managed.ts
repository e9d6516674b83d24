import { type Home, homePaths, makeFolder } from "./home.ts";
import { findJava } from "./java.ts";
import { connectionOf, type Launched, launch } from "./launch.ts";
import { withLock } from "./lock.ts";
import { ensureLibraries, pinnedVersion } from "./maven.ts";
import { answers } from "./ping.ts";
import { commandLine, isAlive, pause, stopProcess } from "./process.ts";
import type { Connection, Settings } from "./settings.ts";
import { readState, type State } from "./state.ts";

const WATCH_MS = 500;
/** One that was left behind may still be starting. */
const ANSWER_MS = 20_000;
const KILL_MS = 4000;
const LONGEST_WAIT_MS = 30_000;

export interface ManagedOptions {
  /** What is being done that takes time, for stderr. */
  progress: (message: string) => void;
  /** What went wrong and was mended meanwhile, for the log. */
  notice: (message: string) => void;
  /** Starts sooner and computes slower: for tests. */
  quick: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * The one Neo4j of a home, shared by all commands that use the home: whoever finds none running starts it, and the
 * one that started it stops it. One that is gone is started again by any command that still needs it.
 */
export class Managed {
  readonly #home: Home;
  readonly #settings: Settings;
  readonly #options: ManagedOptions;
  readonly #closing = new AbortController();
  /** Present where this process started it. */
  #launched: Launched | undefined;
  #state: State | undefined;
  #watching: Promise<void> = Promise.resolve();

  constructor(settings: Settings, options: ManagedOptions) {
    this.#home = homePaths(settings.home);
    this.#settings = settings;
    this.#options = options;
    options.signal?.addEventListener("abort", () => this.#closing.abort(), { once: true });
    if (options.signal?.aborted) this.#closing.abort();
  }

  /** Finds or starts it, then keeps it running; `onMove` hears of each later start. */
  async open(onMove: (connection: Connection) => void): Promise<Connection> {
    const connection = await this.#ensure();
    this.#watching = this.#watch(onMove);
    return connection;
  }

  /** Ends the process, whoever started it; the watch starts it again. For a query that nothing else stops. */
  async kill(): Promise<void> {
    if (this.#state) await stopProcess(this.#state.pid, KILL_MS);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watching;
    const launched = this.#launched;
    // Under the lock: no command may find it running while it is being stopped.
    if (launched) {
      this.#options.progress("Stopping Neo4j");
      await withLock(this.#home.lock, () => launched.stop());
    }
    this.#launched = undefined;
  }

  async #ensure(): Promise<Connection> {
    makeFolder(this.#home.root);
    const signal = this.#closing.signal;
    return withLock(
      this.#home.lock,
      async () => {
        const state = (await this.#findRunning()) ?? (await this.#start());
        this.#state = state;
        return connectionOf(this.#home, state.port);
      },
      {
        signal,
        onWait: (holder) =>
          this.#options.progress(
            `Waiting for Neo4j, which process ${holder} is starting or stopping`,
          ),
      },
    );
  }

  async #findRunning(): Promise<State | undefined> {
    const state = readState(this.#home);
    if (!state || !isAlive(state.pid)) return undefined;
    const ours = (await commandLine(state.pid)).includes(`--home-dir=${this.#home.root}`);
    if (!ours) return undefined;
    const deadline = Date.now() + ANSWER_MS;
    while (Date.now() < deadline && isAlive(state.pid)) {
      this.#closing.signal.throwIfAborted();
      if (await answers(connectionOf(this.#home, state.port))) return state;
      await pause(200);
    }
    await stopProcess(state.pid, KILL_MS);
    return undefined;
  }

  async #start(): Promise<State> {
    const signal = this.#closing.signal;
    signal.throwIfAborted();
    const { progress, quick } = this.#options;
    const java = await findJava(this.#settings.java);
    const libraries = await ensureLibraries(this.#home, java, progress, signal);
    progress(`Starting Neo4j ${pinnedVersion()}`);
    // The port of last time, if it is free: then nothing that is connected has to move.
    const wantedPort = readState(this.#home)?.port ?? this.#state?.port;
    this.#launched = await launch(this.#home, {
      java,
      libraries,
      quick,
      signal,
      ...(wantedPort && { wantedPort }),
    });
    return this.#launched.state;
  }

  async #watch(onMove: (connection: Connection) => void): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await sleep(WATCH_MS, signal);
      if (signal.aborted || (this.#state && isAlive(this.#state.pid))) continue;
      this.#options.notice("Neo4j has stopped; starting it again");
      this.#launched = undefined;
      const connection = await this.#ensureAgain(signal);
      if (!connection) return;
      onMove(connection);
      this.#options.notice("Neo4j is running again");
    }
  }

  async #ensureAgain(signal: AbortSignal): Promise<Connection | undefined> {
    for (let wait = 1000; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        return await this.#ensure();
      } catch (error) {
        if (signal.aborted) return undefined;
        this.#options.notice((error as Error).message);
        await sleep(wait, signal);
      }
    }
    return undefined;
  }
}

/** Ends early, and without an error, when the signal comes; keeps no process alive. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    timer.unref();
    signal.addEventListener("abort", end, { once: true });
  });
}
