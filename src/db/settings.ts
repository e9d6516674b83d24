import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { CityTiesError } from "../model/errors.ts";
import { PROJECT_ROOT } from "./root.ts";

/** An existing Neo4j of the user's own, or the managed one once it runs. */
export interface Connection {
  uri: string;
  user: string;
  password: string;
  /** Absent: the user's home database. */
  database?: string | undefined;
}

export interface Settings {
  /** Absolute path: the managed Neo4j, its data, saved queries, reports. */
  home: string;
  /** Present where NEO4J_URI is set: then nothing is managed. */
  neo4j?: Connection | undefined;
  /** The Java to use: a `java` program or a JDK's folder. */
  java?: string | undefined;
  host: string;
  port: number;
}

type Variables = Record<string, string | undefined>;

const SCHEMES = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/./;

/**
 * Settings from the environment, then from `.env` in the project's folder; an empty value counts as absent, so an
 * empty variable takes back what `.env` says.
 * Throws `setup` naming the variable that cannot be used.
 */
export function readSettings(env: Variables = process.env, root: string = PROJECT_ROOT): Settings {
  const file = readEnvFile(resolve(root, ".env"));
  const get = (name: string) => (env[name] ?? file[name]) || undefined;

  return {
    home: resolve(root, get("CITYTIES_HOME") ?? ".cityties"),
    neo4j: connection(get),
    java: get("CITYTIES_JAVA"),
    host: get("HOST") ?? "127.0.0.1",
    port: port(get("PORT") ?? "4680"),
  };
}

function connection(get: (name: string) => string | undefined): Connection | undefined {
  const uri = get("NEO4J_URI");
  if (!uri) return undefined;
  if (!SCHEMES.test(uri)) {
    throw new CityTiesError(
      "setup",
      `NEO4J_URI is "${uri}", but it must begin with bolt:// or neo4j:// (or their +s and +ssc forms), as in neo4j://localhost:7687.`,
    );
  }
  if (!URL.canParse(uri)) {
    throw new CityTiesError(
      "setup",
      `NEO4J_URI is "${uri}", which is no address: write it as neo4j://localhost:7687.`,
    );
  }
  const database = get("NEO4J_DATABASE");
  if (database?.toLowerCase() === "system") {
    throw new CityTiesError(
      "setup",
      'NEO4J_DATABASE is "system", which can hold no graph: set it to another database, or unset it.',
    );
  }
  return {
    uri,
    user: get("NEO4J_USER") ?? "neo4j",
    password: get("NEO4J_PASSWORD") ?? "",
    database,
  };
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) {
    throw new CityTiesError("setup", `PORT is "${text}", but it must be a number from 0 to 65535.`);
  }
  return value;
}

function readEnvFile(path: string): Variables {
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new CityTiesError("setup", `${path} cannot be read: check its permissions.`, {
      cause: error,
    });
  }
}
