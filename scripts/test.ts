/** Everything that `npm test` runs; the last line is `N passed, N failed[, N skipped]`. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, runChecks, TOOL_ENV } from "./check.ts";
import { ensureChromium } from "./chromium.mjs";
import { countProject, type Tally, total } from "./tally.ts";

interface Project {
  name: string;
  /** One that hangs must not take the whole run with it; a busy machine may need four times what a quiet one does. */
  limitMinutes: number;
  needsChromium?: boolean;
}
interface Row {
  name: string;
  tally: Tally;
  seconds: number;
}

/**
 * Lanes that run beside each other: two, for two cores, and of about the same length. Starting and killing Neo4j is
 * mostly waiting, and so is looking at a page.
 */
const LANES: Project[][] = [
  [
    { name: "db", limitMinutes: 30 },
    { name: "unit", limitMinutes: 5 },
    { name: "commands", limitMinutes: 20 },
  ],
  [
    { name: "home", limitMinutes: 20 },
    { name: "browser", limitMinutes: 5, needsChromium: true },
    { name: "e2e", limitMinutes: 30, needsChromium: true },
  ],
];

const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };
const say = (line: string) => process.stdout.write(`${line}\n`);

function runVitest({ name, limitMinutes }: Project, reportFile: string): Promise<number | null> {
  const args = [
    join(ROOT, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: TOOL_ENV, stdio: "inherit" });
    const limit = setTimeout(() => {
      say(`The ${name} tests were ended: they took over ${limitMinutes} minutes.`);
      child.kill("SIGTERM");
    }, limitMinutes * 60_000);
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

/** One sentence where there is no Chromium and none can be installed; installing takes its time once. */
function chromiumTrouble(): string | undefined {
  try {
    ensureChromium();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function runProject(project: Project, reports: string): Promise<Row> {
  const started = performance.now();
  const reportFile = join(reports, `${project.name}.json`);
  const trouble = project.needsChromium ? chromiumTrouble() : undefined;
  if (trouble) {
    say(`The ${project.name} tests did not run. ${trouble}`);
    return { name: project.name, tally: FAILED, seconds: 0 };
  }
  const exitCode = await runVitest(project, reportFile);
  const tally = countProject(readReport(reportFile), exitCode);
  return { name: project.name, tally, seconds: (performance.now() - started) / 1000 };
}

const reports = mkdtempSync(join(tmpdir(), "cityties-reports-"));
const checks = await runChecks();
const rows: Row[] = checks.map(({ name, passed }) => ({
  name,
  tally: passed ? { passed: 1, failed: 0, skipped: 0 } : FAILED,
  seconds: 0,
}));
const done = LANES.map(async (projects) => {
  const own: Row[] = [];
  for (const project of projects) own.push(await runProject(project, reports));
  return own;
});
rows.push(...(await Promise.all(done)).flat());
rmSync(reports, { recursive: true, force: true });

const line = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

say("");
for (const { name, tally, seconds } of rows) {
  const time = seconds > 0 ? ` (${seconds.toFixed(0)} s)` : "";
  say(`${name.padEnd(16)} ${line(tally)}${time}`);
}
const sum = total(rows.map((row) => row.tally));
process.exitCode = sum.failed === 0 ? 0 : 1;
say(`\n${line(sum)}`);
