import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../src/db/root.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { runSaved } from "../../../src/query/saved/run.ts";
import { shippedQueries } from "../../../src/query/saved/shipped.ts";
import { testDatabase } from "../../support/neo4j.ts";
import { golden, goldenNames, shortened } from "./golden.ts";

const FIXTURE = join(PROJECT_ROOT, "test", "graphs", "golden");
const db = testDatabase();

/** The dataset as it was before its last import: one tie more, one less, and another number of guests. */
function earlierPress(below: string): string {
  const folder = join(below, "press");
  cpSync(join(FIXTURE, "press"), folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  edit("ties.csv", (text) =>
    text.replace(
      /^kr-haneul,kr-badaro,.*$/m,
      "jp-tsukimi,es-rioseco,contact,,,,active,,,,,leaflet",
    ),
  );
  edit("events.csv", (text) => text.replace("delegates=300", "delegates=200"));
  return folder;
}

beforeAll(async () => {
  await db.wipe();
  const reportsDir = mkdtempSync(join(tmpdir(), "cityties-golden-"));
  const folders = [join(FIXTURE, "archive"), earlierPress(reportsDir), join(FIXTURE, "press")];
  for (const folder of folders) {
    const [report] = await ingestFolders(db, [folder], { reportsDir });
    expect(report?.rejects).toEqual([]);
  }
  rmSync(reportsDir, { recursive: true });
});

afterAll(async () => {
  await db.wipe();
  await db.close();
});

test("every shipped query has its golden answer, and no answer lacks its query", () => {
  expect(goldenNames().sort()).toEqual([...shippedQueries().keys()].sort());
});

const answered = goldenNames();
const queries = [...shippedQueries().values()].filter(({ name }) => answered.includes(name));

describe.each(queries)("$name", (query) => {
  const { cases } = golden(query.name);

  test("has an answer that is not empty", () => {
    expect(cases.some(({ rows }) => rows.length > 0)).toBe(true);
  });

  test.each(cases)("$params", async ({ params, rows }) => {
    const table = await runSaved(db, query, params, { today: "2026-01-01" });
    expect(table.columns).toEqual(query.columns);
    expect(table.rows.map((row) => row.map(shortened))).toEqual(rows);
    expect(table.limitHit).toBe(false);
  });
});
