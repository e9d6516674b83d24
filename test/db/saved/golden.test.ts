import { mkdtempSync, rmSync } from "node:fs";
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

beforeAll(async () => {
  await db.wipe();
  const reportsDir = mkdtempSync(join(tmpdir(), "cityties-golden-"));
  for (const dataset of ["archive", "press"]) {
    const [report] = await ingestFolders(db, [join(FIXTURE, dataset)], { reportsDir });
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
