import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import pino from "pino";
import type { Database } from "../db/database.ts";
import { watchStuckQueries } from "../db/watchdog.ts";
import { type IngestReport, ingestFolders } from "../ingest/ingest.ts";
import { Analysts } from "../query/cypher/analysts.ts";
import { RunLog } from "../query/cypher/run-log.ts";
import { Library } from "../query/saved/library.ts";
import { createApp } from "../server/app.ts";
import { serve } from "../server/serve.ts";
import { assertAddress } from "./address.ts";
import { buildApp } from "./app-build.ts";
import { command, DONE, type Session, task } from "./command.ts";
import { withDatabase } from "./database.ts";
import { Interrupted } from "./failure.ts";
import { datasetFolders } from "./folders.ts";
import { reportsDir } from "./ingest.ts";
import { note, print, printJson } from "./output.ts";
import { warmUp } from "./warm-up.ts";

interface Options {
  debug?: boolean;
}

export const startCommand = (): Command =>
  command("start", "start Neo4j, load what changed in data/, and serve the app until Ctrl+C", [
    "npx cityties start",
    "npx cityties start --port 8080",
  ])
    .option("--host <address>", "where to listen (HOST)")
    .option("--port <number>", "the port; 0 takes a free one (PORT)")
    .action(task(run));

async function run(session: Session<Options>): Promise<number> {
  const { host, port } = session.settings;
  await assertAddress(session.settings);
  // Beside the start of Neo4j; its failure is told when the app is needed.
  const building = buildApp(session.progress);
  building.catch(() => {});
  let serving = false;
  try {
    await withDatabase(session, async (db, signal, opened) => {
      await loadChanged(session, db, signal);
      const appDir = await building;
      const level = session.options.debug ? "info" : "warn";
      const log = pino({ level }, pino.destination({ dest: 2, sync: true }));
      const library = new Library(session.settings.home);
      const analysts = new Analysts(db, { log: new RunLog(session.settings.home) });
      const app = createApp({ db, log, library, analysts, appDir, host });
      const { url, close } = await serve(app, { host, port });
      serving = true;
      const endWatch = watchStuckQueries(opened, note);
      const end = () => {
        endWatch();
        void close();
      };
      signal.addEventListener("abort", end, { once: true });
      if (session.json) printJson({ url });
      else print(`City Ties is at ${url}`);
      // Beside the first visit, which it serves; a failure there will be told to the visitor.
      warmUp(app, signal).catch(() => {});
      await untilAborted(signal);
    });
  } catch (error) {
    // Ctrl+C is how a server is meant to end.
    if (serving && error instanceof Interrupted) return DONE;
    throw error;
  }
  return DONE;
}

/** The longest wait that a timer takes; it also keeps the process alive. */
const FOREVER_MS = 2 ** 31 - 1;

async function untilAborted(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await wait(FOREVER_MS, undefined, { signal });
}

async function loadChanged(
  session: Session<Options>,
  db: Database,
  signal: AbortSignal,
): Promise<void> {
  const reports = await ingestFolders(db, datasetFolders([]), {
    reportsDir: reportsDir(session.settings.home),
    onlyChanged: true,
    onBroken: ({ message }) => note(`Not loaded: ${message}`),
    progress: session.stage,
    signal,
  });
  for (const report of reports) {
    if (report.skipped) continue;
    note(`Loaded ${report.dataset}: ${describe(report)}.`);
  }
}

const describe = ({ created, updated, removed, rejected, rejectsFile }: IngestReport) =>
  [
    `${created} created, ${updated} updated, ${removed} removed`,
    ...(rejectsFile ? [`${rejected} rows rejected, see ${rejectsFile}`] : []),
  ].join(", ");
