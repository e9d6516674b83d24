import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
afterAll(() => db.close());

test("a read that a cap has ended leaves its connection fit for the next ones", async () => {
  for (let i = 0; i < 30; i++) {
    const capped = await db.read(
      { text: "UNWIND range(1, 60000) AS x RETURN x, toString(x) AS text" },
      { maxRows: 10_000, maxBytes: 16_000_000, retry: false },
    );
    expect(capped.limitHit).toBe(true);
    for (let k = 0; k < 4; k++) {
      const text = "UNWIND range(1, 2500) AS x RETURN x";
      expect((await db.read({ text }, { retry: false })).rows).toHaveLength(2500);
    }
  }
}, 180_000);
