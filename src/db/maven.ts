import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CityTiesError } from "../model/errors.ts";
import type { Home } from "./home.ts";
import type { Java } from "./java.ts";
import { run } from "./process.ts";
import { PROJECT_ROOT } from "./root.ts";

const POM = join(PROJECT_ROOT, "neo4j", "pom.xml");
const OLDEST: [number, number] = [3, 8];

/** The Neo4j version that `neo4j/pom.xml` pins. */
export function pinnedVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(POM, "utf8"))?.[1];
  if (!version) throw new Error(`${POM} names no neo4j.version`);
  return version;
}

/**
 * The folder with the jars of the pinned Neo4j, resolved by Maven unless they are all there already.
 * Throws `setup` where Maven is missing, too old, or cannot download.
 */
export async function ensureLibraries(
  home: Home,
  java: Java,
  progress: (message: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const version = pinnedVersion();
  const folder = home.libraries(version);
  // Written last, so that an interrupted download is begun again.
  const complete = join(folder, "complete");
  if (existsSync(complete)) return folder;

  // A UTF-8 locale, or Java would not find a home whose path has diacritics.
  const env = { JAVA_HOME: java.home, LC_ALL: "C.UTF-8" };
  await checkMaven(env);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  progress(`Downloading Neo4j ${version} with Maven (about 95 MB, once)`);
  let files = 0;
  let told = Date.now();
  const args = ["-B", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime"];
  const ran = await run("mvn", [...args, `-DoutputDirectory=${folder}`], {
    env,
    signal,
    onLine: (line) => {
      if (/Downloaded from/.test(line)) files++;
      if (files === 0 || Date.now() - told < 2000) return;
      told = Date.now();
      progress(`Downloading Neo4j ${version}: ${files} files so far`);
    },
  });
  signal?.throwIfAborted();
  if (ran.code !== 0) {
    throw new CityTiesError(
      "setup",
      `Maven could not download Neo4j ${version} (${firstError(ran.output)}): check the network, the disk and Maven's settings.xml, then start again.`,
    );
  }
  writeFileSync(complete, `${version}\n`);
  return folder;
}

async function checkMaven(env: NodeJS.ProcessEnv): Promise<void> {
  const ran = await run("mvn", ["-version"], { env });
  const wayOut =
    'install Maven 3.8 or newer ("apt install maven", "brew install maven", or maven.apache.org), or set NEO4J_URI to a running Neo4j';
  if (ran.code === undefined || ran.code === 127) {
    throw new CityTiesError("setup", `Maven is needed once, to download Neo4j: ${wayOut}.`);
  }
  const version = mavenVersion(ran.output);
  if (ran.code !== 0 || !version) {
    throw new CityTiesError("setup", `Maven does not run (${firstError(ran.output)}): ${wayOut}.`);
  }
  if (version[0] < OLDEST[0] || (version[0] === OLDEST[0] && version[1] < OLDEST[1])) {
    throw new CityTiesError("setup", `Maven ${version.join(".")} is too old: ${wayOut}.`);
  }
}

/** The major and minor version in the output of `mvn -version`. */
export function mavenVersion(output: string): [number, number] | undefined {
  const found = /Apache Maven (\d+)\.(\d+)/.exec(output);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

function firstError(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const line =
    lines.find((text) => text.startsWith("[ERROR]")) ?? lines.find(Boolean) ?? "no word why";
  return line.replace(/^\[ERROR\]\s*/, "").slice(0, 300);
}
