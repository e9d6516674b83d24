import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { Database } from "../../src/db/database.ts";
import { homePaths } from "../../src/db/home.ts";
import { findJava } from "../../src/db/java.ts";
import { withLock } from "../../src/db/lock.ts";
import { ensureLibraries, pinnedVersion } from "../../src/db/maven.ts";
import { openDatabase } from "../../src/db/open.ts";
import { PROJECT_ROOT } from "../../src/db/root.ts";
import type { Connection, Settings } from "../../src/db/settings.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j: Connection;
  }
}

/** Kept between runs: the jars, the archive of classes and an empty database to copy. */
const CACHE = resolve(
  process.env.CITYTIES_TEST_HOME ?? join(PROJECT_ROOT, "node_modules", ".cache", "cityties-test"),
);
const VERSION = pinnedVersion();
const EMPTY = join(CACHE, `empty-${VERSION}`);

/** Vitest's global setup: one Neo4j with an empty database for all files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareCache();
  const home = temporaryHome();
  const { connection, stop } = await openDatabase(testSettings(home), {});
  project.provide("neo4j", connection());
  return async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  };
}

export function testSettings(home: string): Settings {
  return { home, host: "127.0.0.1", port: 0, java: process.env.CITYTIES_JAVA };
}

/**
 * A CITYTIES_HOME of its own for one test, among the machine's temporary files: with an empty database that was
 * made before (a first start takes 5 seconds more) and with the shared jars. The test removes it.
 */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), "cityties-test-"));
  cpSync(EMPTY, homePaths(home).root, { recursive: true });
  linkLibraries(home);
  return home;
}

/** As `temporaryHome`, but never started: without a database, password or configuration. */
export function unusedHome(): string {
  const home = mkdtempSync(join(tmpdir(), "cityties-test-"));
  linkLibraries(home);
  return home;
}

function linkLibraries(home: string): void {
  mkdirSync(homePaths(home).root, { recursive: true });
  symlinkSync(homePaths(CACHE).libraries(VERSION), homePaths(home).libraries(VERSION), "dir");
}

/** Fills the cache once: a first start leaves the archive of classes and an empty database behind. */
export async function prepareCache(): Promise<void> {
  const shared = homePaths(CACHE);
  const progress = (message: string) => process.stderr.write(`${message}\n`);
  mkdirSync(shared.root, { recursive: true });
  await withLock(shared.lock, async () => {
    if (existsSync(EMPTY)) return;
    await ensureLibraries(shared, await findJava(process.env.CITYTIES_JAVA), progress);
    const home = unusedHome();
    const { stop } = await openDatabase(testSettings(home), { quick: true, progress });
    await stop();
    const { root } = homePaths(home);
    for (const name of readdirSync(root)) {
      if (name !== "data" && name !== "password") rmSync(join(root, name), { recursive: true });
    }
    cpSync(root, `${EMPTY}.draft`, { recursive: true });
    renameSync(`${EMPTY}.draft`, EMPTY);
    rmSync(home, { recursive: true, force: true });
  });
}

/** The tests' database with all that is in it; `wipe` empties it but keeps constraints and indexes. */
export class TestDatabase extends Database {
  async wipe(): Promise<void> {
    for (;;) {
      const { counters } = await this.write({
        text: "MATCH (n) WITH n LIMIT 5000 DETACH DELETE n",
      });
      if (!counters.nodesDeleted) return;
    }
  }
}

/** A connection to the Neo4j that the global setup started; the test closes it. */
export function testDatabase(): TestDatabase {
  return new TestDatabase(inject("neo4j"));
}
