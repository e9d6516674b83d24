import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Statement, WriteOptions, WriteResult } from "../../../src/db/database.ts";
import { applySchema } from "../../../src/db/schema.ts";
import { graphHash } from "../../../src/ingest/graph/hash.ts";
import { inTurn } from "../../../src/ingest/graph/turn.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { TestDatabase, testDatabase } from "../../support/neo4j.ts";
import { drop, factIds, graph, ingest, reportsDir } from "./graphs.ts";

/** Two processes, each with a connection of its own, on one Neo4j. */
const db = testDatabase();
/** Facts stand in the graph, and their claims do not yet. */
class Interrupted extends TestDatabase {
  beforeClaims: (() => Promise<void>) | undefined;

  override async write<T>(what: Statement, options?: WriteOptions): Promise<WriteResult<T>> {
    if (what.text.includes("MERGE (claim:Claim")) await this.beforeClaims?.();
    return super.write<T>(what, options);
  }
}
const other = new Interrupted(inject("neo4j"));
beforeEach(() => db.wipe());
afterAll(async () => {
  await db.close();
  await other.close();
});

const never = Promise.withResolvers<never>().promise;

/** Ends the transaction that holds the turn, which is the oldest, as a restart of Neo4j would. */
async function breakTurn(): Promise<void> {
  const { rows } = await db.read<{ id: string }>({
    text: "SHOW TRANSACTIONS YIELD transactionId AS id, startTime, metaData WHERE metaData.app = 'cityties' RETURN id ORDER BY startTime LIMIT 1",
  });
  await db.write({ text: `TERMINATE TRANSACTIONS '${rows[0]?.id}'` });
}

describe("two loads at once", () => {
  it("leave the graph that one after the other leaves", async () => {
    const dirs = ["one-tie", "same-tie", "conference"].map(graph);
    await ingest(db, ...dirs);
    const expected = await graphHash(db);
    await db.wipe();
    await Promise.all([
      ingest(db, graph("one-tie"), graph("conference")),
      ingest(other, graph("same-tie")),
    ]);
    expect(await graphHash(db)).toBe(expected);
    await Promise.all([drop(db, "same-tie"), ingest(other, graph("one-tie"))]);
    await ingest(db, graph("same-tie"));
    expect(await graphHash(db)).toBe(expected);
  });

  it("say that they wait, and can be stopped while they do", async () => {
    await applySchema(db);
    const stop = new AbortController();
    const stages: string[] = [];
    await inTurn(db, {}, async () => {
      const waiting = ingestFolders(other, [graph("one-tie")], {
        reportsDir,
        progress: (stage) => stages.push(stage),
        signal: stop.signal,
      });
      await expect
        .poll(() => stages, { timeout: 20_000 })
        .toContain("waiting for another load of this graph");
      stop.abort(new Error("stopped"));
      await expect(waiting).rejects.toThrow();
      expect(await Promise.race([factIds(db), never])).toEqual([]);
    });
    // The turn is free again.
    expect(await ingest(other, graph("one-tie"))).toMatchObject([{ rejected: 0 }]);
  });

  it("do not wait for one that failed", async () => {
    await applySchema(db);
    await expect(inTurn(db, {}, () => Promise.reject(new Error("failed")))).rejects.toThrow();
    expect(await ingest(other, graph("one-tie"))).toMatchObject([{ rejected: 0 }]);
  });

  it("find the turn gone where Neo4j went away, and take it again", async () => {
    await applySchema(db);
    await inTurn(other, {}, async (turn) => {
      expect(await turn.unbroken()).toBe(true);
      await breakTurn();
      expect(await turn.unbroken()).toBe(false);
      expect(await turn.unbroken()).toBe(true);
    });
  });

  it("that came in while the turn was gone make the first one do its work again", async () => {
    await ingest(db, graph("same-tie"), graph("one-tie"));
    const expected = await graphHash(db);
    await db.wipe();
    other.beforeClaims = async () => {
      other.beforeClaims = undefined;
      await breakTurn();
      await ingest(db, graph("same-tie"));
    };
    await ingest(other, graph("one-tie"));
    expect(await graphHash(db)).toBe(expected);
  });
});

describe("a damaged graph", () => {
  it("is mended by loading again: claims without their links, and facts that are gone", async () => {
    await ingest(db, graph("one-tie"), graph("conference"));
    const expected = await graphHash(db);
    for (const damage of [
      "MATCH (:Claim)-[link:ABOUT]->() DELETE link",
      "MATCH (:Claim)-[link:FROM]->() DELETE link",
      "MATCH (event:Event) DETACH DELETE event",
      "MATCH ()-[link:PARTNER_OF]->() DELETE link",
    ]) {
      await db.write({ text: damage });
      await ingest(db, graph("one-tie"), graph("conference"));
      expect(await graphHash(db), damage).toBe(expected);
    }
  });
});

describe("the schema", () => {
  it("may be made by several at once", async () => {
    const { rows } = await db.read<{ name: string; kind: string }>({
      text: "SHOW INDEXES YIELD name, owningConstraint, type WHERE type <> 'LOOKUP' RETURN name, CASE WHEN owningConstraint IS NULL THEN 'INDEX' ELSE 'CONSTRAINT' END AS kind",
    });
    for (const { name, kind } of rows) await db.write({ text: `DROP ${kind} ${name}` });
    await Promise.all([applySchema(db), applySchema(other), wait(20).then(() => applySchema(db))]);
    const after = await db.read({
      text: "SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN 1",
    });
    expect(after.rows).toHaveLength(rows.length);
  });
});
