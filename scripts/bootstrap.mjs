// What `npm start`, `npm test` and `npx cityties` run first: it installs what is missing. Only Node's own modules, and
// any Node from 20 on, for it runs before anything else is there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where Node keeps our code compiled: a command that has run before starts a third sooner. */
export const COMPILE_CACHE = join(root, "node_modules", ".cache", "cityties-compiled");

/** The Node that comes with the packages, whatever the machine's is: it runs TypeScript directly. */
export const projectsNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** Installs the packages of package-lock.json unless exactly these are installed. Throws one sentence. */
export function ensurePackages() {
  const version = Number(process.versions.node.split(".")[0]);
  if (version < OLDEST_NODE) {
    throw new Error(
      `City Ties needs Node.js ${OLDEST_NODE} or newer, but this is ${process.versions.node}: install a newer one (nodejs.org).`,
    );
  }
  if (isInstalled()) return;
  process.stderr.write("Installing City Ties' packages (once, about a minute)\n");
  // Not `npm ci`: it refuses a lock file that lacks packages which only other kinds of machine need, and a registry
  // that mirrors few of these makes such lock files. The versions are the lock file's all the same.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const ran = spawnSync("npm", args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (ran.error || ran.status !== 0) {
    const reason = ran.error ? ran.error.message : "its words are above";
    throw new Error(
      `npm could not install the packages (${reason}): check the network and the disk, then start again.`,
    );
  }
  if (!existsSync(projectsNode)) {
    throw new Error(
      "npm installed the packages but was not allowed to run their install scripts, so Node 24 is missing: run `npm config delete ignore-scripts`, delete node_modules and start again.",
    );
  }
}

/** Compares the lock file with npm's own record of what it installed, which it writes last. */
function isInstalled() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(projectsNode)) return false;
  const there = packagesIn(record);
  return Object.entries(packagesIn(join(root, "package-lock.json"))).every(
    ([path, wanted]) =>
      path === "" ||
      there[path]?.version === wanted.version ||
      // For another kind of machine: npm leaves these out.
      (wanted.optional && !there[path]),
  );
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function main() {
  try {
    ensurePackages();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    // Whoever counts the tests reads the last line, also of a run that could not begin.
    if (process.argv.includes("--tests")) process.stdout.write("0 passed, 1 failed\n");
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
