import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { CityTiesError } from "../model/errors.ts";
import { authIni, newPassword } from "./auth.ts";
import { type Home, isEmptyFolder, makeFolder } from "./home.ts";
import type { Java } from "./java.ts";
import { PROJECT_ROOT } from "./root.ts";

const TEMPLATE = join(PROJECT_ROOT, "neo4j", "neo4j.conf");

/** Makes the home ready for a start: folders, configuration for this port, and once, the password. */
export function prepareHome(home: Home, port: number): void {
  for (const folder of [home.root, home.conf, home.data, join(home.root, "import")]) {
    makeFolder(folder);
  }
  const conf = readFileSync(TEMPLATE, "utf8").replaceAll("{port}", String(port));
  writeFileSync(join(home.conf, "neo4j.conf"), conf);
  if (existsSync(home.password)) return;
  if (!isEmptyFolder(home.data)) {
    throw new CityTiesError(
      "setup",
      `${home.password} is missing, so the database beside it cannot be opened: put the file back, or delete ${home.data} and load the data again.`,
    );
  }
  const password = newPassword();
  makeFolder(dirname(home.authIni));
  writeOwnFile(home.authIni, authIni(password));
  // Last: a home with a password is a home whose auth.ini was written.
  writeOwnFile(home.password, `${password}\n`);
}

export function readPassword(home: Home): string {
  return readFileSync(home.password, "utf8").trim();
}

function writeOwnFile(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  // The mode above counts only for a file that did not exist.
  chmodSync(path, 0o600);
}

/** The arguments of `java` for a start of this home. */
export function javaArguments(
  home: Home,
  options: { java: Java; jars: string[]; archive: Archive; quick: boolean },
): string[] {
  const heap = (end: string) =>
    new RegExp(`^server\\.memory\\.heap\\.${end}_size=(\\S+)`, "m").exec(
      readFileSync(join(home.conf, "neo4j.conf"), "utf8"),
    )?.[1] ?? "512m";
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang"];
  return [
    `-Xms${heap("initial")}`,
    `-Xmx${heap("max")}`,
    "-Xss4m",
    "-XX:+UseSerialGC",
    "-XX:MaxDirectMemorySize=128m",
    // Tests start often and run briefly: the quick compiler alone saves them a second or two at each start.
    ...(options.quick ? ["-XX:TieredStopAtLevel=1"] : []),
    ...archiveArguments(options.archive),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    `-XX:ErrorFile=${join(home.root, "java-crash-%p.log")}`,
    "-cp",
    options.jars.join(process.platform === "win32" ? ";" : ":"),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home.root}`,
    `--config-dir=${home.conf}`,
    // Without it, a start that fails prints nothing.
    "--console-mode",
  ];
}

/** Loaded classes as Java keeps them in memory: a start with them is 3 seconds quicker. */
export interface Archive {
  file: string;
  /** Written when Neo4j stops, then renamed to `file`, so that a half-written one is never used. */
  draft: string;
}

/** One archive for one Neo4j and one build of Java; it is bound to the order of the jars as well. */
export function archiveIn(libraries: string, java: Java): Archive {
  const file = join(libraries, `classes-${java.build.replaceAll(/[^\w.+-]/g, "_")}.jsa`);
  return { file, draft: `${file}.${process.pid}` };
}

function archiveArguments({ file, draft }: Archive): string[] {
  // Java goes on without an archive that does not fit; its warnings about that would only hide real ones.
  const quiet = ["-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"];
  return existsSync(file)
    ? [...quiet, `-XX:SharedArchiveFile=${file}`]
    : [...quiet, `-XX:ArchiveClassesAtExit=${draft}`];
}

/** The port asked for if it is free on 127.0.0.1, else one that is. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === "object" && address ? address.port : undefined;
      server.close(() => resolve(got));
    });
  });
}
