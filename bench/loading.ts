import type { Driver } from "neo4j-driver";
import type { Database } from "../src/db/database.ts";
import { ingestFolders } from "../src/ingest/ingest.ts";
import { bareRun, bareText, bareWrite } from "./bare.ts";
import { type Comparison, compare } from "./measure.ts";

const ROUNDS = 3;
const BATCH = 2000;

/** In the order of loading: the bare statement that merges them, and where they are read from. */
const PARTS = [
  { merge: "country", read: "read-nodes", of: { label: "Country" } },
  { merge: "city", read: "read-nodes", of: { label: "City" } },
  { merge: "source", read: "read-nodes", of: { label: "Source" } },
  { merge: "claim", read: "read-nodes", of: { label: "Claim" } },
  { merge: "in-country", read: "read-links", of: { type: "IN_COUNTRY", label: "Country" } },
  { merge: "tie", read: "read-links", of: { type: "PARTNER_OF", label: "Locality" } },
  { merge: "from", read: "read-links", of: { type: "FROM", label: "Source" } },
  { merge: "about-place", read: "read-links", of: { type: "ABOUT", label: "Locality" } },
  { merge: "about-country", read: "read-links", of: { type: "ABOUT", label: "Country" } },
] as const;

async function empty(driver: Driver): Promise<void> {
  for (;;) {
    const [record] = await bareWrite(driver, bareText("empty"), {});
    if (Number(record?.get("gone")) === 0) return;
  }
}

type Rows = readonly { merge: string; rows: unknown[] }[];

async function readBack(driver: Driver): Promise<Rows> {
  const parts: { merge: string; rows: unknown[] }[] = [];
  for (const { merge, read, of } of PARTS) {
    const records = await bareRun(driver, bareText(read), of);
    parts.push({ merge, rows: records.map((record) => record.get("row")) });
  }
  return parts;
}

async function loadBare(driver: Driver, parts: Rows): Promise<void> {
  for (const { merge, rows } of parts) {
    const text = bareText(merge);
    for (let at = 0; at < rows.length; at += BATCH) {
      await bareWrite(driver, text, { rows: rows.slice(at, at + BATCH) });
    }
  }
}

/**
 * Loading `dir` into an empty database by us (files read, checked, placed, merged, written) against a bare
 * `UNWIND … MERGE` of the nodes and links that come of it, with the same indexes. Leaves it loaded by us.
 */
export async function compareLoading(
  db: Database,
  driver: Driver,
  dir: string,
  reportsDir: string,
  progress: (message: string) => void,
): Promise<Comparison> {
  const loadOurs = () => ingestFolders(db, [dir], { reportsDir });
  progress("Measuring loading");
  await loadOurs();
  const parts = await readBack(driver);
  const ours: number[] = [];
  const bare: number[] = [];
  const timed = async (list: number[], work: () => Promise<unknown>) => {
    await empty(driver);
    const began = performance.now();
    await work();
    list.push(performance.now() - began);
  };
  for (let round = 0; round < ROUNDS; round++) {
    await timed(bare, () => loadBare(driver, parts));
    await timed(ours, loadOurs);
  }
  return compare("loading", "ms", ours, bare);
}
