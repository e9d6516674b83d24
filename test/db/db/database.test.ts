import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { dateParam, pointParam } from "../../../src/db/params.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();

beforeEach(() => db.wipe());
afterAll(() => db.close());

describe("a read", () => {
  it("gives columns and rows as plain JSON", async () => {
    const text = "RETURN 1 AS whole, 1.5 AS part, date('2025-10-06') AS day, [null, true] AS list";
    expect(await db.read({ text })).toEqual({
      columns: ["whole", "part", "day", "list"],
      rows: [{ whole: 1, part: 1.5, day: "2025-10-06", list: [null, true] }],
      limitHit: false,
      ms: expect.any(Number),
    });
  });
});

describe("a write", () => {
  it("counts what it did, and a read after it sees it", async () => {
    const { counters, rows } = await db.write({
      text: "CREATE (c:City {id: $id, at: $at, on: $on}) RETURN c.id AS id",
      params: { id: "g1", at: pointParam(16.47, 107.6), on: dateParam("2007-05-01") },
    });
    expect(counters).toMatchObject({ nodesCreated: 1, propertiesSet: 3, relationshipsCreated: 0 });
    expect(rows).toEqual([{ id: "g1" }]);
    const read = await db.read({ text: "MATCH (c:City) RETURN c.at AS at, c.on AS on" });
    expect(read.rows).toEqual([{ at: { lat: 16.47, lon: 107.6 }, on: "2007-05-01" }]);
  });
});
