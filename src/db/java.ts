import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { CityTiesError } from "../model/errors.ts";
import { run } from "./process.ts";

export interface Java {
  command: string;
  /** The feature release: 17, 21, … */
  version: number;
  /** The whole version, which an archive of its classes depends on: `17.0.15+6-Debian-1deb12u1`. */
  build: string;
  /** What JAVA_HOME should be for programs that start Java themselves (Maven). */
  home: string;
}

const OLDEST = 17;
const INSTALL =
  'install a JDK (17 or 21: "apt install openjdk-17-jdk-headless", "brew install openjdk@21", or adoptium.net)';

/**
 * The first suitable Java of CITYTIES_JAVA (a program or a JDK's folder), JAVA_HOME and PATH.
 * Throws `setup` naming what was found instead.
 */
export async function findJava(
  chosen: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Promise<Java> {
  if (chosen) {
    const java = await askJava(programOf(chosen));
    if (!java) {
      throw new CityTiesError(
        "setup",
        `CITYTIES_JAVA is "${chosen}", which is no Java that runs: set it to a JDK's folder, or unset it.`,
      );
    }
    if (java.version < OLDEST) throw tooOld(java, "unset CITYTIES_JAVA or set it to a newer JDK");
    return java;
  }
  const found: Java[] = [];
  for (const command of [env.JAVA_HOME && programOf(env.JAVA_HOME), "java"]) {
    const java = command ? await askJava(command) : undefined;
    if (java && java.version >= OLDEST) return java;
    if (java) found.push(java);
  }
  if (found[0]) throw tooOld(found[0], `${INSTALL}, or set CITYTIES_JAVA to a newer one`);
  throw new CityTiesError(
    "setup",
    `Neo4j needs Java, and none was found: ${INSTALL}, or set CITYTIES_JAVA to one, or NEO4J_URI to a running Neo4j.`,
  );
}

function tooOld(java: Java, wayOut: string): CityTiesError {
  return new CityTiesError(
    "setup",
    `Neo4j needs Java ${OLDEST} or newer, but ${java.command} is Java ${java.version}: ${wayOut}.`,
  );
}

function programOf(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, "bin", "java") : path;
}

async function askJava(command: string): Promise<Java | undefined> {
  const answer = await run(command, ["-XshowSettings:properties", "-version"]);
  return answer.code === 0 ? parseJava(command, answer.output) : undefined;
}

/** Reads the output of `java -XshowSettings:properties -version`; undefined where it is no such output. */
export function parseJava(command: string, output: string): Java | undefined {
  const property = (name: string) =>
    new RegExp(`^\\s*${name.replaceAll(".", "\\.")} = (.+?)\\s*$`, "m").exec(output)?.[1];
  const specification = property("java.specification.version");
  const build = property("java.runtime.version") ?? property("java.version");
  const home = property("java.home");
  if (!specification || !build || !home) return undefined;
  // Until Java 8 the feature release stood second: 1.8.
  const version = Number(specification.replace(/^1\./, ""));
  return Number.isInteger(version) ? { command, version, build, home } : undefined;
}
