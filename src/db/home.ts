import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CityTiesError } from "../model/errors.ts";

/** Where the managed Neo4j keeps its things inside CITYTIES_HOME. */
export interface Home {
  /** Neo4j's own home: `--home-dir`. */
  root: string;
  conf: string;
  data: string;
  authIni: string;
  /** The generated password, readable by its owner only. */
  password: string;
  /** Which process serves this home, on which port. */
  state: string;
  /** Held while a command finds or starts this home's Neo4j. */
  lock: string;
  /** What Neo4j printed since its last start. */
  log: string;
  /** The folder for the jars of one version; beside them, the class-data archives. */
  libraries(version: string): string;
}

export function homePaths(cityTiesHome: string): Home {
  const root = join(cityTiesHome, "neo4j");
  return {
    root,
    conf: join(root, "conf"),
    data: join(root, "data"),
    authIni: join(root, "data", "dbms", "auth.ini"),
    password: join(root, "password"),
    state: join(root, "state.json"),
    lock: join(root, "lock"),
    log: join(root, "console.log"),
    libraries: (version) => join(root, `lib-${version}`),
  };
}

/** Makes a folder of the home; throws `setup` where that is impossible or it cannot be written. */
export function makeFolder(path: string): void {
  try {
    makeAll(path);
    const probe = join(path, `.writable-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new CityTiesError(
      "setup",
      `${path} cannot be written (${(error as Error).message.split(",")[0]}): mend its permissions, or set CITYTIES_HOME to a folder of your own.`,
      { cause: error },
    );
  }
}

/** One by one: Node's own `recursive` never ends where a folder is there but takes no other, as /proc. */
function makeAll(path: string): void {
  if (existsSync(path)) return;
  makeAll(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

export function isEmptyFolder(path: string): boolean {
  return !existsSync(path) || readdirSync(path).length === 0;
}
