import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT_ROOT } from "../db/root.ts";
import { CityTiesError } from "../model/errors.ts";

const INPUTS = ["src/app", "src/model", "vite.config.ts", "package-lock.json"];

/** What the built app depends on, as one hash: the same files give the same hash on any machine. */
function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const path = join(root, input);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) {
      hash.update(`${file.slice(root.length).replaceAll("\\", "/")}\0`);
      hash.update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

const APP_DIR = join(PROJECT_ROOT, "dist", "app");
const MARKER = join(PROJECT_ROOT, "dist", "app.hash");

/** Whether `dist/app` was made from the sources as they are now. */
export function appIsBuilt(): boolean {
  return existsSync(MARKER) && readFileSync(MARKER, "utf8") === hashInputs(PROJECT_ROOT, INPUTS);
}

/** Builds the app unless it is built already; gives the folder to serve. Throws `setup` where it cannot. */
export async function buildApp(progress: (message: string) => void): Promise<string> {
  if (appIsBuilt()) return APP_DIR;
  progress("Building the app");
  // The marker goes first, so that a build which is broken off is begun again.
  rmSync(MARKER, { force: true });
  const hash = hashInputs(PROJECT_ROOT, INPUTS);
  try {
    const { build } = await import("vite");
    await build({
      configFile: join(PROJECT_ROOT, "vite.config.ts"),
      root: join(PROJECT_ROOT, "src", "app"),
      logLevel: "error",
    });
  } catch (error) {
    throw new CityTiesError(
      "setup",
      `The app could not be built (${String(error).split("\n")[0]}): run "npm ci" and then "npm run build" to see why.`,
      { cause: error },
    );
  }
  mkdirSync(dirname(MARKER), { recursive: true });
  writeFileSync(MARKER, hash);
  return APP_DIR;
}
