import { afterAll, expect, it } from "vitest";
import { graphHash } from "../../../src/ingest/graph/hash.ts";
import { testDatabase } from "../../support/neo4j.ts";
import { ingest, written } from "./graphs.ts";

const db = testDatabase();
afterAll(() => db.close());

const ROWS = 5000;

it("loads 5,000 rows in well under a minute, and sees that nothing changed", async () => {
  await db.wipe();
  const places = Array.from(
    { length: 1000 },
    (_, i) => `p${i},Place ${i},VN,${i % 80},${i % 170},s`,
  );
  // Each place with the five after it: 5,000 pairs, none twice.
  const ties = Array.from({ length: ROWS }, (_, i) => {
    const [a, step] = [i % 1000, 1 + Math.floor(i / 1000)];
    return `p${a},p${(a + step) % 1000},contact,${1950 + (i % 70)},s`;
  });
  const dir = written("many", {
    "sources.csv": "id,title\ns,S\n",
    "places.csv": `id,name,country,lat,lon,source\n${places.join("\n")}`,
    "ties.csv": `a,b,kind,since,source\n${ties.join("\n")}`,
  });
  const [first] = await ingest(db, dir);
  expect(first).toMatchObject({ read: 6001, rejected: 0, created: ROWS + 2 * 1000 + 1 + 2 });
  const hash = await graphHash(db);
  const [second] = await ingest(db, dir);
  expect(second).toMatchObject({ created: 0, updated: 0, unchanged: ROWS + 2003, removed: 0 });
  expect(await graphHash(db)).toBe(hash);
  expect(first?.ms).toBeLessThan(60_000);
}, 180_000);
