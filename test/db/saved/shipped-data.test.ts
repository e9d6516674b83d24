import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../src/db/root.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { runCypher } from "../../../src/query/cypher/run.ts";
import { PathsParams, paths } from "../../../src/query/paths.ts";
import { runSaved } from "../../../src/query/saved/run.ts";
import { shippedQueries } from "../../../src/query/saved/shipped.ts";
import { search } from "../../../src/query/search.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const queries = [...shippedQueries().values()];

const HUE = "g1580240";
const CERGY = "g3027883";
/** Where a query must be told something: what it is asked of the shipped data. */
const ASKED: Record<string, Record<string, unknown>> = {
  "bridges-between-countries": { one: "vn", other: "fr" },
  "claims-about-a-tie": { city: HUE, partner: CERGY },
  "common-partners": { one: HUE, other: "g1583992" },
  "events-between-countries": { one: "vn", other: "fr" },
  introductions: { city: HUE },
  "lost-without-a-source": { source: "vietnam-news/vn-news-hue-cergy" },
  "officials-of-two-places": { one: HUE, other: CERGY },
  "one-country-away": { country: "vn" },
  "options-partners": { city: HUE },
  "partners-by-country": { country: "vn" },
  "partners-of-a-place": { city: HUE },
  "record-of-an-official": { official: "moussa-diarra" },
  "theme-network": { field: "culture" },
  "ties-between-countries": { one: "vn", other: "fr" },
  "who-took-part": { event: "vn-fr-conference-12" },
};

/** The gazetteer knows every place of the shipped data. */
const NOTHING = ["places-without-coordinates"];

beforeAll(async () => {
  await db.wipe();
  const reportsDir = mkdtempSync(join(tmpdir(), "cityties-shipped-"));
  const folders = readdirSync(join(PROJECT_ROOT, "data"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(PROJECT_ROOT, "data", entry.name));
  await ingestFolders(db, folders, { reportsDir });
  rmSync(reportsDir, { recursive: true });
});

afterAll(async () => {
  await db.wipe();
  await db.close();
});

test.each(queries)("$name has rows on the shipped data, within the limits", async (query) => {
  const table = await runSaved(db, query, ASKED[query.name] ?? {}, { today: "2026-11-23" });
  expect(table.columns).toEqual(query.columns);
  if (!NOTHING.includes(query.name)) expect(table.rows.length).toBeGreaterThan(0);
  expect(table.limitHit).toBe(false);
});

test.each([
  ["hue", "Huế"],
  ["Huế", "Huế"],
  ["HUE", "Huế"],
  ["Thành phố Huế", "Huế"],
  ["Thua Thien Hue", "Huế"],
  ["후에", "Huế"],
  ["da nang", "Đà Nẵng"],
  ["Đà Nẵng", "Đà Nẵng"],
  ["danang", "Đà Nẵng"],
  ["Tourane", "Đà Nẵng"],
  ["ha noi", "Hà Nội"],
  ["Can Tho", "Cần Thơ"],
  ["le havre", "Le Havre"],
  ["경주", "Gyeongju"],
  ["Kyongju", "Gyeongju"],
])("%s finds the city first: %s", async (q, name) => {
  const { hits } = await search(db, { q, limit: 10 });
  expect(hits[0]?.node).toMatchObject({ kind: "city", name });
});

test("the conference that two articles tell differently is found by what they dispute", async () => {
  const text = "MATCH (e:Event) WHERE size(e.conflicts) > 0 RETURN e.name, e.conflicts";
  const { rows } = await runCypher(db, { text, params: {} });
  const conference = rows.find(([name]) => /12th/.test(String(name)));
  expect(conference?.[1]).toEqual(
    expect.arrayContaining(["start", "end", "delegates", "fr_localities"]),
  );
});

test("that all routes are longer than they may be is told, and is no matter of time", async () => {
  for (const maxLength of [1, 2, 4]) {
    const question = PathsParams.parse({ from: "g1583992", to: CERGY, maxLength });
    const { paths: found, limit } = await paths(db, question);
    expect(limit).toBe("length");
    expect(found.every(({ length }) => length <= maxLength)).toBe(true);
  }
});
