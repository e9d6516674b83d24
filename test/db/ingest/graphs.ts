import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { Database } from "../../../src/db/database.ts";
import {
  type DropReport,
  dropDataset,
  type IngestReport,
  ingestFolders,
} from "../../../src/ingest/ingest.ts";

/** The tiny datasets of test/graphs, copies of them that a test may edit, and what the graph then holds. */

const temporary = mkdtempSync(join(tmpdir(), "cityties-graphs-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

export const reportsDir = join(temporary, "reports");

export const graph = (name: string): string =>
  fileURLToPath(new URL(`../../graphs/${name}`, import.meta.url));

let copies = 0;

/** A copy of a dataset under the same name, of which `edit` may change a file. */
export function edited(name: string, file: string, edit: (text: string) => string): string {
  copies += 1;
  const dir = join(temporary, String(copies), name);
  cpSync(graph(name), dir, { recursive: true });
  writeFileSync(join(dir, file), edit(readFileSync(join(dir, file), "utf8")));
  return dir;
}

/** A dataset made of files that the test writes out. */
export function written(name: string, files: Record<string, string | Buffer>): string {
  const dir = edited("empty", "dataset.json", (text) => text).replace(/empty$/, name);
  cpSync(graph("empty"), dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
  return dir;
}

export async function ingest(db: Database, ...dirs: string[]): Promise<IngestReport[]> {
  return ingestFolders(db, dirs, { reportsDir });
}

export const drop = (db: Database, dataset: string): Promise<DropReport> =>
  dropDataset(db, dataset, { reportsDir });

/** What a load did, in the order created, updated, unchanged, removed. */
export const changes = (report: IngestReport | undefined) => [
  report?.created,
  report?.updated,
  report?.unchanged,
  report?.removed,
];

/** Ids of all facts: nodes and links that claims speak of. */
export async function factIds(db: Database): Promise<string[]> {
  const { rows } = await db.read<{ id: string }>({
    text: `MATCH (n:Locality|Country|Official|Organisation|Event) RETURN n.id AS id
      UNION ALL MATCH ()-[r]->() WHERE NOT r:FROM AND NOT r:ABOUT RETURN r.id AS id`,
  });
  return rows.map((row) => row.id).sort();
}

export async function node(db: Database, id: string) {
  const text = "MATCH (n {id: $id}) RETURN labels(n) AS labels, properties(n) AS properties";
  const { rows } = await db.read<{ labels: string[]; properties: Record<string, unknown> }>({
    text,
    params: { id },
  });
  return rows[0];
}

export async function link(db: Database, id: string) {
  const text =
    "MATCH (a)-[r {id: $id}]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties";
  const { rows } = await db.read<{
    from: string;
    type: string;
    to: string;
    properties: Record<string, unknown>;
  }>({ text, params: { id } });
  return rows[0];
}

/** Every claim about a subject, with its source. */
export async function claims(db: Database, subject: string) {
  const { rows } = await db.read<{
    claim: Record<string, unknown>;
    source: string;
    about: string[];
  }>({
    text: `MATCH (c:Claim {subject: $subject})-[:FROM]->(s)
        RETURN properties(c) AS claim, s.id AS source, COLLECT { MATCH (c)-[:ABOUT]->(n) RETURN n.id ORDER BY n.id } AS about
        ORDER BY source`,
    params: { subject },
  });
  return rows;
}
