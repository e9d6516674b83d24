import { CityTiesError } from "../model/errors.ts";
import { Database } from "./database.ts";
import { Managed } from "./managed.ts";
import type { Connection, Settings } from "./settings.ts";

export interface OpenOptions {
  /** What is being done that takes time: for stderr. */
  progress?: ((message: string) => void) | undefined;
  /** What went wrong later and was mended, or could not be: for the log. */
  notice?: ((message: string) => void) | undefined;
  /** Gives up: what was started is stopped, and the promise rejects. */
  signal?: AbortSignal | undefined;
  /** A managed Neo4j that starts sooner and computes slower: for tests. */
  quick?: boolean | undefined;
}

export interface OpenDatabase {
  db: Database;
  /** Where it is now, for another thread that connects by itself: `new Database(connection())`. */
  connection(): Connection;
  /** Ends and starts the managed Neo4j; undefined where the server is the user's own. Nothing committed is lost. */
  restart: (() => Promise<void>) | undefined;
  /** Closes the connections, and stops Neo4j if it was started here. */
  stop(): Promise<void>;
}

/** Connects to NEO4J_URI, or else finds the home's managed Neo4j, or else starts it. Throws `setup` in one sentence. */
export async function openDatabase(
  settings: Settings,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  return settings.neo4j ? openOwn(settings.neo4j) : openManaged(settings, options);
}

async function openOwn(connection: Connection): Promise<OpenDatabase> {
  const db = connect(connection);
  try {
    await db.serverInfo();
  } catch (error) {
    await db.close();
    throw explainedStart(error, connection);
  }
  return {
    db,
    connection: () => connection,
    restart: undefined,
    stop: () => db.close(),
  };
}

function connect(connection: Connection): Database {
  try {
    return new Database(connection);
  } catch (error) {
    throw new CityTiesError(
      "setup",
      `NEO4J_URI is "${connection.uri}", which is no address: write it as neo4j://localhost:7687.`,
      { cause: error },
    );
  }
}

function explainedStart(error: unknown, { uri }: Connection): unknown {
  if (!(error instanceof CityTiesError) || error.code !== "database_away") return error;
  return new CityTiesError(
    "setup",
    `Neo4j is not answering at ${uri}: start it, correct NEO4J_URI, or unset it to use the Neo4j that City Ties brings.`,
    { cause: error },
  );
}

async function openManaged(settings: Settings, options: OpenOptions): Promise<OpenDatabase> {
  const silent = () => {};
  const managed = new Managed(settings, {
    progress: options.progress ?? silent,
    notice: options.notice ?? silent,
    quick: options.quick ?? false,
    signal: options.signal,
  });
  let connection: Connection;
  let db: Database | undefined;
  try {
    connection = await managed.open((moved) => {
      if (moved.uri !== connection.uri) db?.moveTo(moved);
      connection = moved;
    });
  } catch (error) {
    await managed.close();
    throw error;
  }
  const opened = new Database(connection);
  db = opened;
  return {
    db: opened,
    connection: () => connection,
    restart: () => managed.kill(),
    stop: async () => {
      await opened.close();
      await managed.close();
    },
  };
}
