import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { COMPILE_CACHE } from "../../../scripts/bootstrap.mjs";
import { PROJECT_ROOT } from "../../../src/db/root.ts";

/** What `start` prints once it serves: the address and its port. */
export const ADDRESS = /^City Ties is at (http:\/\/127\.0\.0\.1:(\d+))$/m;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has printed on standard output so far. */
  stdout(): string;
  /** Resolves with the first match in its standard output; rejects when it ends without. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

type Environment = Record<string, string | undefined>;

// A test that runs out of time must not leave its programs running.
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** Starts `cityties …` as a process of its own, on the given home, with nothing of the caller's settings. */
export function launch(args: readonly string[], home: string, env: Environment = {}): Running {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, "src", "cli.ts"), ...args], {
    env: {
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...process.env,
      NEO4J_URI: "",
      HOST: "127.0.0.1",
      PORT: "0",
      CITYTIES_HOME: home,
      ...env,
    },
    stdio: ["pipe", "pipe", "pipe"],
  });
  children.add(child);
  child.once("close", () => children.delete(child));
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  const prints = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(stdout);
        if (match) resolve(match);
      };
      child.stdout.on("data", look);
      ended.then((end) => reject(new Error(`ended with ${end.code}: ${end.stdout}${end.stderr}`)));
      look();
    });
  return { child, stdout: () => stdout, prints, ended };
}

/** Runs `cityties …` to its end. */
export function cityties(
  args: readonly string[],
  home: string,
  options: { env?: Environment; input?: string } = {},
): Promise<Ended> {
  const { child, ended } = launch(args, home, options.env);
  child.stdin?.end(options.input ?? "");
  return ended;
}

/** A home of its own with the shipped data, for tests that change or stop something; the test removes it. */
export function loadedHome(): string {
  const home = mkdtempSync(join(tmpdir(), "cityties-test-"));
  cpSync(inject("loaded"), home, { recursive: true, verbatimSymlinks: true });
  return home;
}

export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
