/** Everything that `npm test` runs; the last line is `N passed, N failed[, N skipped]`. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, runChecks, TOOL_ENV } from "./check.ts";
import { countProject, type Tally, total } from "./tally.ts";

const PROJECTS = ["unit", "db", "browser", "e2e"];
/** A project that hangs must not take the whole run with it. */
const PROJECT_LIMIT_MS = 20 * 60_000;

function runProject(project: string, reportFile: string): Promise<number | null> {
  const args = [
    join(ROOT, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: TOOL_ENV, stdio: "inherit" });
    const limit = setTimeout(() => child.kill("SIGTERM"), PROJECT_LIMIT_MS);
    child.on("close", (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const reports = mkdtempSync(join(tmpdir(), "cityties-reports-"));
const checks = await runChecks();
const rows: { name: string; tally: Tally; seconds: number }[] = checks.map((check) => ({
  name: check.name,
  tally: { passed: check.passed ? 1 : 0, failed: check.passed ? 0 : 1, skipped: 0 },
  seconds: 0,
}));

for (const project of PROJECTS) {
  const started = performance.now();
  const reportFile = join(reports, `${project}.json`);
  const exitCode = await runProject(project, reportFile);
  const tally = countProject(readReport(reportFile), exitCode);
  rows.push({ name: project, tally, seconds: (performance.now() - started) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

const line = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

process.stdout.write("\n");
for (const { name, tally, seconds } of rows) {
  const time = seconds > 0 ? ` (${seconds.toFixed(0)} s)` : "";
  process.stdout.write(`${name.padEnd(16)} ${line(tally)}${time}\n`);
}
const sum = total(rows.map((row) => row.tally));
process.exitCode = sum.failed === 0 ? 0 : 1;
process.stdout.write(`\n${line(sum)}\n`);
