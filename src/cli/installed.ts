import { accessSync, constants, existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { findChromium } from "../../scripts/chromium.mjs";
import { homePaths } from "../db/home.ts";
import { findJava } from "../db/java.ts";
import { mavenVersion, pinnedVersion } from "../db/maven.ts";
import { run } from "../db/process.ts";
import type { Settings } from "../db/settings.ts";
import { assertAddress } from "./address.ts";
import { appIsBuilt } from "./app-build.ts";

/** One thing that the doctor looks at; `wrong` is something that stops City Ties from working. */
export interface Finding {
  readonly what: string;
  readonly state: "ok" | "note" | "wrong";
  readonly says: string;
}

const ok = (what: string, says: string): Finding => ({ what, state: "ok", says });
const aside = (what: string, says: string): Finding => ({ what, state: "note", says });
const wrong = (what: string, says: string): Finding => ({ what, state: "wrong", says });

async function java({ java: chosen, neo4j }: Settings): Promise<Finding> {
  try {
    const { command, version } = await findJava(chosen);
    return ok("Java", `${version} (${command})`);
  } catch (error) {
    const says = (error as Error).message;
    return neo4j ? aside("Java", `${says} (not needed with NEO4J_URI)`) : wrong("Java", says);
  }
}

async function maven({ home, neo4j }: Settings): Promise<Finding> {
  const { output } = await run("mvn", ["-version"]);
  const version = mavenVersion(output);
  if (version) return ok("Maven", version.join("."));
  const says = 'not found: install Maven 3.8 or newer ("apt install maven", maven.apache.org)';
  const needed =
    !neo4j && !existsSync(join(homePaths(home).libraries(pinnedVersion()), "complete"));
  return needed ? wrong("Maven", says) : aside("Maven", `${says}; not needed now`);
}

function home({ home }: Settings): Finding {
  let nearest = home;
  // A link that leads nowhere is something, too.
  while (!lstatSync(nearest, { throwIfNoEntry: false })) nearest = dirname(nearest);
  if (!statSync(nearest, { throwIfNoEntry: false })?.isDirectory()) {
    return wrong("home", `${nearest} is no folder: set CITYTIES_HOME to a folder of your own`);
  }
  try {
    accessSync(nearest, constants.W_OK);
    return ok("home", nearest === home ? home : `${home} (made by the first start)`);
  } catch {
    return wrong("home", `${nearest} cannot be written: set CITYTIES_HOME to a folder of your own`);
  }
}

async function address(settings: Settings): Promise<Finding> {
  try {
    await assertAddress(settings);
    return ok("address", `${settings.host}:${settings.port} is free`);
  } catch (error) {
    // Perhaps by City Ties itself, so nothing need be wrong.
    return aside("address", (error as Error).message);
  }
}

function chromium(): Finding {
  const path = findChromium();
  return path ? ok("Chromium", path) : aside("Chromium", "not found; only npm test needs it");
}

/** What is on this machine, without starting anything. */
export async function installed(settings: Settings): Promise<Finding[]> {
  return [
    ok("Node.js", process.version),
    ...(await Promise.all([java(settings), maven(settings), address(settings)])),
    home(settings),
    appIsBuilt() ? ok("app", "built") : aside("app", "will be built by the next npm start"),
    chromium(),
  ];
}
