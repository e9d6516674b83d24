import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { CityTiesError } from "../model/errors.ts";
import type { Home } from "./home.ts";
import type { Java } from "./java.ts";
import { answers } from "./ping.ts";
import { archiveIn, freePort, javaArguments, prepareHome, readPassword } from "./prepare.ts";
import { endWithUs, isAlive, pause, stopProcess } from "./process.ts";
import type { Connection } from "./settings.ts";
import { clearState, type State, writeState } from "./state.ts";

const START_MS = 180_000;
/** A stop takes 0.3 to 2 s; longer only where a query burns a core, and a kill loses nothing that was committed. */
const STOP_MS = 8000;
/** Writing the archive of classes comes on top, after the first run: 5 s, unless the machine is very busy. */
const ARCHIVE_MS = 12_000;
/** Any free one: a fixed port that two starts find free at once makes each try its password on the other. */
const ANY_PORT = 0;

export interface Launched {
  state: State;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

export function connectionOf(home: Home, port: number): Connection {
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password: readPassword(home),
    database: "neo4j",
  };
}

/** Starts Neo4j on this home and waits until it answers; the caller holds the home's lock. */
export async function launch(
  home: Home,
  options: {
    java: Java;
    libraries: string;
    quick: boolean;
    wantedPort?: number;
    signal?: AbortSignal;
  },
): Promise<Launched> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(options.wantedPort ?? ANY_PORT);
    prepareHome(home, port);
    const launched = spawnNeo4j(home, port, options);
    const up = await untilUp(home, launched.state, options.signal);
    if (up) return launched;
    await launched.stop();
    options.signal?.throwIfAborted();
    const log = readLog(home);
    // Another program took the port between our look and Neo4j's start.
    if (/Address already in use|SocketNettyConnector/.test(log) && attempt < 3) continue;
    throw failedStart(home, log);
  }
}

function spawnNeo4j(
  home: Home,
  port: number,
  options: { java: Java; libraries: string; quick: boolean },
): Launched {
  const libraries = realpathSync(options.libraries);
  const jars = readdirSync(libraries)
    .filter((name) => name.endsWith(".jar"))
    .sort();
  const archive = archiveIn(libraries, options.java);
  const args = javaArguments(home, { java: options.java, jars, archive, quick: options.quick });
  const log = openSync(home.log, "w", 0o600);
  // Detached: Ctrl+C in the terminal is for us, and we stop Neo4j after what still uses it.
  const child = spawn(options.java.command, args, {
    // The jars are named relative to here: a class path cannot hold a folder's name with a colon.
    cwd: libraries,
    // Elsewhere than in a UTF-8 locale, Java finds no file whose path has diacritics.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  const pid = child.pid;
  if (pid === undefined) {
    throw new CityTiesError(
      "setup",
      `${options.java.command} could not be started: check CITYTIES_JAVA.`,
    );
  }
  const state: State = { pid, port, startedAt: new Date().toISOString() };
  writeState(home, state);
  const patience = STOP_MS + (existsSync(archive.file) ? 0 : ARCHIVE_MS);
  const callOff = endWithUs(pid);
  const gone = new Promise<void>((resolve) => {
    child.once("exit", (code) => {
      callOff();
      // 143 is Java's word for a SIGTERM that it obeyed.
      if (code === 0 || code === 143) keepArchive(archive);
      rmSync(archive.draft, { force: true });
      resolve();
    });
  });
  child.unref();
  return {
    state,
    stop: async () => {
      child.ref();
      await stopProcess(pid, patience);
      await gone;
      clearState(home, pid);
    },
  };
}

function keepArchive({ file, draft }: { file: string; draft: string }): void {
  if (existsSync(draft)) renameSync(draft, file);
}

async function untilUp(home: Home, state: State, signal?: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  const connection = connectionOf(home, state.port);
  while (Date.now() < deadline && !signal?.aborted && isAlive(state.pid)) {
    if (await answers(connection)) return true;
    await pause(100);
  }
  return false;
}

function readLog(home: Home): string {
  try {
    return readFileSync(home.log, "utf8");
  } catch {
    return "";
  }
}

const REASONS: [RegExp, (home: Home) => string][] = [
  [
    /FileLockException|Lock file has been locked/,
    (home) =>
      `${home.data} is in use by another Neo4j: end that one, or set CITYTIES_HOME to another folder.`,
  ],
  [
    /UnsupportedClassVersionError/,
    () => "this Java is too old for Neo4j: set CITYTIES_JAVA to a JDK 17 or 21.",
  ],
  [
    /Could not reserve enough space|Cannot allocate memory|insufficient memory/,
    () => "this machine has not enough free memory (about 1 GB is needed): close other programs.",
  ],
  [/No space left on device/, (home) => `the disk of ${home.root} is full: make room on it.`],
  [
    /AccessDenied|Permission denied/,
    (home) => `a file in ${home.root} cannot be written: mend its permissions.`,
  ],
];

function failedStart(home: Home, log: string): CityTiesError {
  const known = REASONS.find(([pattern]) => pattern.test(log));
  const message = known
    ? `Neo4j did not start: ${known[1](home)}`
    : `Neo4j did not start (${lastComplaint(log)}): ${home.log} has the whole story.`;
  return new CityTiesError("setup", message, { detail: { log: log.slice(-4000) } });
}

/** The innermost cause that Neo4j or Java printed: the last line that names one. */
export function lastComplaint(log: string): string {
  const lines = log.split("\n").map((line) => line.trim());
  const complaint =
    lines.findLast((line) => line.startsWith("Caused by:")) ??
    lines.findLast((line) => /ERROR|Error|Exception/.test(line)) ??
    lines.findLast((line) => line !== "" && !/\bINFO\b/.test(line));
  return (
    complaint?.replace(/^Caused by:\s*/, "").slice(0, 300) ??
    "it gave no reason, and was perhaps ended from outside"
  );
}
