// The browser of the browser and end-to-end tests. Only Node's own modules: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium or Chrome: CITYTIES_CHROMIUM, PATH, the usual places, Playwright's own; or undefined. */
export function findChromium(env = process.env) {
  if (env.CITYTIES_CHROMIUM) return env.CITYTIES_CHROMIUM;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...PLACES].find(isProgram) ?? playwrightsOwn();
}

/** Finds Chromium, or installs it where that is possible. Throws one sentence that says what to do. */
export function ensureChromium(env = process.env) {
  if (env.CITYTIES_CHROMIUM && !isProgram(env.CITYTIES_CHROMIUM)) {
    throw new Error(
      `CITYTIES_CHROMIUM is "${env.CITYTIES_CHROMIUM}", which is no program: correct it, or unset it.`,
    );
  }
  const found = findChromium(env);
  if (found) return found;
  process.stderr.write("The browser tests need Chromium, and none was found: installing it\n");
  const tried = [];
  for (const install of [fromDebian, fromPlaywright]) {
    const problem = install();
    const installed = findChromium(env);
    if (installed) return installed;
    if (problem) tried.push(problem);
  }
  throw new Error(
    `The browser tests need Chromium, which could not be installed (${tried.join("; ")}): install Chromium or Google Chrome ("apt install chromium", "brew install --cask chromium"), or set CITYTIES_CHROMIUM to one.`,
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fromDebian() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return "no apt-get here";
  if (process.getuid?.() !== 0) return "apt-get needs root";
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  const ran = spawnSync("apt-get", args, options);
  return ran.status === 0 ? undefined : "apt-get install chromium failed";
}

function fromPlaywright() {
  const shell = process.platform === "win32";
  const ran = spawnSync("npx", ["--no-install", "playwright-core", "install", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell,
    timeout: 300_000,
  });
  return ran.status === 0 ? undefined : "Playwright could not download its own";
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)("playwright-core");
    const path = chromium.executablePath();
    return isProgram(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
