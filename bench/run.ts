/** The benchmark: ours against the same work without us, in one run. Results go to bench/results/. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { table } from "../src/cli/table.ts";
import { homePaths } from "../src/db/home.ts";
import { findJava } from "../src/db/java.ts";
import { ensureLibraries, pinnedVersion } from "../src/db/maven.ts";
import { openDatabase } from "../src/db/open.ts";
import { run } from "../src/db/process.ts";
import { PROJECT_ROOT } from "../src/db/root.ts";
import { type Connection, readSettings, type Settings } from "../src/db/settings.ts";
import type { Graph } from "../src/model/graph.ts";
import { bareDriver, bareRun, bareText } from "./bare.ts";
import { call, compareCalls, compareHttp, hangUp } from "./calls.ts";
import { writeBenchDataset } from "./dataset.ts";
import { compareDrawing } from "./drawing/drawing.ts";
import { compareLoading } from "./loading.ts";
import { machine } from "./machine.ts";
import { type Comparison, compare } from "./measure.ts";

type Progress = (message: string) => void;

/** A home of its own, so that nobody's data is touched, with the jars of the user's home. */
async function benchHome({ home, java }: Settings, progress: Progress): Promise<string> {
  const shared = homePaths(home);
  mkdirSync(shared.root, { recursive: true });
  const libraries = await ensureLibraries(shared, await findJava(java), progress);
  const own = mkdtempSync(join(tmpdir(), "cityties-bench-"));
  mkdirSync(homePaths(own).root, { recursive: true });
  symlinkSync(libraries, homePaths(own).libraries(pinnedVersion()), "dir");
  return own;
}

interface Serving {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Runs a program of the project until it has printed its address. */
async function startServer(program: string[], env: Record<string, string>): Promise<Serving> {
  const child = spawn(process.execPath, program, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let url: string | undefined;
  for await (const chunk of child.stdout) {
    url = /http:\/\/\S+:\d+/.exec(String(chunk))?.[0];
    if (url !== undefined) break;
  }
  if (child.pid === undefined || url === undefined) throw new Error("the server did not start");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url, pid: child.pid, stop };
}

const startApp = (home: string) =>
  startServer(["src/cli.ts", "start"], {
    NEO4J_URI: "",
    CITYTIES_HOME: home,
    HOST: "127.0.0.1",
    PORT: "0",
  });

/** Ours against a server that does nothing but pass the statement on. */
async function compareWithBareServer(
  connection: Connection,
  url: string,
  ids: readonly string[],
): Promise<Comparison> {
  const { cypher } = await call(`${url}/api/neighbourhood?id=${ids[0]}`);
  const bare = await startServer(["bench/bare-server.ts"], {
    BENCH_CONNECTION: JSON.stringify(connection),
    BENCH_STATEMENT: JSON.stringify(cypher),
  });
  try {
    return await compareHttp(url, bare.url, ids);
  } finally {
    await bare.stop();
  }
}

async function residentMB(pid: number): Promise<number> {
  const { output } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(output.trim()) / 1024;
}

async function cityNames(driver: Driver): Promise<string[]> {
  const records = await bareRun(driver, bareText("read-nodes"), { label: "City" });
  return records.map((record) => String(record.get("row").name));
}

async function measure(home: string, progress: Progress) {
  const dir = join(home, "benchmark");
  const ids = writeBenchDataset(dir);
  const settings = readSettings({ ...process.env, NEO4J_URI: "", CITYTIES_HOME: home });
  const { db, connection, stop } = await openDatabase(settings, { progress });
  const driver = bareDriver(connection());
  try {
    const loading = await compareLoading(db, driver, dir, join(home, "reports"), progress);
    const names = await cityNames(driver);
    // The first start loads and builds; the measured one only serves, as on any later day.
    await (await startApp(home)).stop();
    const server = await startApp(home);
    try {
      const calls = await compareCalls(server.url, driver, ids, names, progress);
      progress("Measuring what HTTP alone takes");
      calls.push(await compareWithBareServer(connection(), server.url, ids));
      progress("Measuring drawing");
      calls.push(...(await compareDrawing(await call<Graph>(`${server.url}/api/network`))));
      const state = JSON.parse(readFileSync(homePaths(home).state, "utf8"));
      const [ours, neo4j] = [await residentMB(server.pid), await residentMB(state.pid)];
      const memory = compare("memory (bare: Neo4j)", "MB", [ours], [neo4j]);
      return { comparisons: [...calls, loading, memory], neo4j: (await db.serverInfo()).version };
    } finally {
      hangUp();
      await server.stop();
    }
  } finally {
    await driver.close();
    await stop();
  }
}

export interface BenchResult {
  readonly date: string;
  readonly machine: ReturnType<typeof machine> & { neo4j: string };
  readonly comparisons: readonly Comparison[];
}

/** Runs the benchmark (some minutes) and writes its result; gives it with the file's path. */
export async function runBench(
  settings: Settings,
  progress: Progress,
): Promise<{ result: BenchResult; file: string }> {
  const home = await benchHome(settings, progress);
  try {
    const { comparisons, neo4j } = await measure(home, progress);
    const date = new Date().toISOString();
    const result = { date, machine: { ...machine(), neo4j }, comparisons };
    const folder = join(PROJECT_ROOT, "bench", "results");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${date.slice(0, 10)}.json`);
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    return { result, file };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The result as a table: a row a comparison, its ratios first. */
export function benchTable({ comparisons }: BenchResult): string {
  const round = (value: number) => Number(value.toPrecision(3));
  const rows = comparisons.map(({ name, unit, ours, bare, ratio }) => [
    name,
    round(ratio.median),
    round(ratio.p95),
    `${round(ours.median)} / ${round(bare.median)} ${unit}`,
    `${round(ours.p95)} / ${round(bare.p95)} ${unit}`,
  ]);
  const heading = ["", "ratio", "ratio at 95 %", "median: ours / bare", "at 95 %: ours / bare"];
  return table(heading, rows);
}

if (import.meta.main) {
  const { result, file } = await runBench(readSettings(), (message) =>
    process.stderr.write(`… ${message}\n`),
  );
  process.stdout.write(`${benchTable(result)}\nWritten to ${file}.\n`);
}
