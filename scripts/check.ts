/** Types, format and lint, dead code: `npm run check`, and the first part of `npm test`. */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");

/** Tools start with `#!/usr/bin/env node`, so the project's Node must come first in the path. */
export const TOOL_ENV = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };

export const CHECKS = [
  { name: "types", tool: "tsc", args: ["--noEmit"] },
  { name: "lint and format", tool: "biome", args: ["check", "."] },
  { name: "dead code", tool: "knip", args: [] },
] as const;

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

function runCheck(check: (typeof CHECKS)[number]): Promise<CheckResult> {
  return new Promise((resolve) => {
    const child = spawn(join(BIN, check.tool), check.args, { cwd: ROOT, env: TOOL_ENV });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) =>
      resolve({ name: check.name, passed: false, output: error.message }),
    );
    child.on("close", (code) => resolve({ name: check.name, passed: code === 0, output }));
  });
}

/** Runs the static checks at once and prints each one's outcome, and its output where it failed. */
export async function runChecks(): Promise<CheckResult[]> {
  const results = await Promise.all(CHECKS.map(runCheck));
  for (const { name, passed, output } of results) {
    process.stdout.write(`${passed ? "ok    " : "FAILED"} ${name}\n${passed ? "" : output}`);
  }
  return results;
}

if (import.meta.main) {
  const results = await runChecks();
  process.exitCode = results.every((result) => result.passed) ? 0 : 1;
}
