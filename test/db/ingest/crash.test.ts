import { afterAll, describe, expect, inject, it } from "vitest";
import type { Statement, WriteOptions, WriteResult } from "../../../src/db/database.ts";
import { graphHash } from "../../../src/ingest/graph/hash.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { TestDatabase } from "../../support/neo4j.ts";
import { drop, edited, graph, ingest } from "./graphs.ts";

/** A database that goes away before its n-th write of data, as when the power fails. */
class Faulty extends TestDatabase {
  writes = 0;
  failAt = Number.POSITIVE_INFINITY;

  override async write<T>(what: Statement, options?: WriteOptions): Promise<WriteResult<T>> {
    if (!what.text.includes("IF NOT EXISTS")) {
      this.writes += 1;
      if (this.writes >= this.failAt) throw new Error("the power failed");
    }
    return super.write<T>(what, options);
  }

  async crashAt(n: number, work: () => Promise<unknown>): Promise<void> {
    this.writes = 0;
    this.failAt = n;
    await expect(work()).rejects.toThrow("the power failed");
    this.failAt = Number.POSITIVE_INFINITY;
  }

  async count(work: () => Promise<unknown>): Promise<number> {
    this.writes = 0;
    await work();
    return this.writes;
  }
}

const db = new Faulty(inject("neo4j"));
afterAll(() => db.close());

/** The next version: rows changed, taken out and added in several files, a claim of the shared tie among them. */
const OLD = graph("same-tie");
const NEW = edited("same-tie", "ties.csv", () =>
  [
    "a,b,kind,since,fields,declared_by,source",
    '"Cergy, FR","Hue, VN",friendship,2018-04-03,education,,gazette',
    '"Cergy, FR","Toulouse, FR",project,2001,,,gazette',
    "",
  ].join("\n"),
);

describe("a load that is cut short", () => {
  it("is mended by the next load, wherever it was cut and whatever came between", async () => {
    await db.wipe();
    await ingest(db, graph("one-tie"), NEW);
    const newHash = await graphHash(db);
    await ingest(db, OLD);
    const oldHash = await graphHash(db);
    const writes = await db.count(() => ingest(db, NEW));
    expect(writes).toBeGreaterThan(10);
    expect(await graphHash(db)).toBe(newHash);
    await ingest(db, OLD);

    for (let n = 1; n <= writes; n++) {
      await db.crashAt(n, () => ingest(db, NEW));
      // In turn: the same files again, another dataset before them, or the old files put back at once.
      if (n % 3 === 1) await ingest(db, graph("one-tie"));
      if (n % 3 !== 2) {
        await ingest(db, NEW);
        expect(await graphHash(db), `cut at write ${n}, then the new files`).toBe(newHash);
      }
      await ingest(db, OLD);
      expect(await graphHash(db), `cut at write ${n}, then the old files`).toBe(oldHash);
    }
  }, 600_000);

  it("is no different for the first load and for a drop", async () => {
    await db.wipe();
    await ingest(db, graph("one-tie"));
    const without = await graphHash(db);
    const firstWrites = await db.count(() => ingest(db, OLD));
    const full = await graphHash(db);
    const dropWrites = await db.count(() => drop(db, "same-tie"));
    expect(await graphHash(db)).toBe(without);

    for (let n = 1; n <= firstWrites; n++) {
      await db.crashAt(n, () => ingest(db, OLD));
      await ingest(db, OLD);
      expect(await graphHash(db), `first load cut at write ${n}`).toBe(full);
      if (n <= dropWrites) await db.crashAt(n, () => drop(db, "same-tie"));
      await drop(db, "same-tie");
      expect(await graphHash(db), `drop cut at write ${n}`).toBe(without);
    }
  }, 600_000);

  it("can be stopped by the user, and leaves its mark until it is loaded whole", async () => {
    await db.wipe();
    const stop = new AbortController();
    const progress = (stage: string) => {
      if (stage.includes("merge cities")) stop.abort();
    };
    const options = { reportsDir: "/nowhere", signal: stop.signal, progress };
    await expect(ingestFolders(db, [OLD], options)).rejects.toThrow();
    const { rows } = await db.read({
      text: "MATCH (d:Dataset) RETURN d.state AS state, d.hash AS hash",
    });
    expect(rows).toEqual([{ state: "loading", hash: null }]);
  });
});
