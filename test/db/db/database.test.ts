import neo4j from "neo4j-driver";
import { afterAll, beforeEach, describe, expect, inject, it } from "vitest";
import { dateParam, pointParam } from "../../../src/db/params.ts";
import type { NodeValue, PathValue, RelationshipValue } from "../../../src/db/values.ts";
import type { CityTiesError } from "../../../src/model/errors.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();

beforeEach(() => db.wipe());
afterAll(() => db.close());

/** Works for minutes, row by row: what a time limit or an abort must stop. */
const ENDLESS = "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i";

async function running(): Promise<unknown[]> {
  const { rows } = await db.read({
    text: "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'i % 7 = 8' AND NOT currentQuery CONTAINS 'SHOW' RETURN status",
  });
  return rows;
}

async function failure(work: Promise<unknown>): Promise<CityTiesError> {
  return work.then(
    (value) => expect.unreachable(`gave ${JSON.stringify(value)}`),
    (error) => error,
  );
}

describe("a read", () => {
  it("gives columns in their order and rows as plain JSON", async () => {
    const text = "RETURN 1 AS whole, 1.5 AS part, date('2025-10-06') AS day, [null, true] AS list";
    const result = await db.read({ text });
    expect(result).toEqual({
      columns: ["whole", "part", "day", "list"],
      rows: [{ whole: 1, part: 1.5, day: "2025-10-06", list: [null, true] }],
      limitHit: false,
      ms: expect.any(Number),
    });
  });

  it("names its columns where there is no row", async () => {
    expect(await db.read({ text: "MATCH (n:Nobody) RETURN n.a AS a, n" })).toMatchObject({
      columns: ["a", "n"],
      rows: [],
      limitHit: false,
    });
  });

  it("sends whole numbers as integers: LIMIT takes one, and a stored one stays one", async () => {
    const { rows } = await db.read({
      text: "UNWIND $list AS x RETURN x, valueType(x) AS type LIMIT $n",
      params: { list: [1, 2.5, 3], n: 2 },
    });
    expect(rows).toEqual([
      { x: 1, type: "INTEGER NOT NULL" },
      { x: 2.5, type: "FLOAT NOT NULL" },
    ]);
  });

  it("gives nodes, relationships and paths whole", async () => {
    const { rows } = await db.write<{ p: PathValue }>({
      text: "CREATE p = (a:City {id: 'a'})<-[r:PARTNER_OF {since: 2007}]-(b:City:Locality {id: 'b'}) RETURN p, r",
    });
    const a = { elementId: expect.any(String), labels: ["City"], properties: { id: "a" } };
    const b = {
      ...a,
      labels: expect.arrayContaining(["City", "Locality"]),
      properties: { id: "b" },
    };
    const r = { type: "PARTNER_OF", properties: { since: 2007 }, elementId: expect.any(String) };
    expect(rows).toMatchObject([{ p: { $path: [{ $node: a }, { $rel: r }, { $node: b }] } }]);
    const path = rows[0]?.p.$path as [NodeValue, RelationshipValue, NodeValue];
    // The relationship was walked against its direction.
    expect(path[1].$rel.start).toBe(path[2].$node.elementId);
    expect(path[1].$rel.end).toBe(path[0].$node.elementId);
  });

  it.each([true, false])("refuses to change anything (retry: %s)", async (retry) => {
    for (const text of [
      "CREATE (n:City)",
      "CREATE INDEX x FOR (n:City) ON (n.x)",
      "CREATE USER eve SET PASSWORD 'longenough'",
    ]) {
      expect(await failure(db.read({ text }, { retry }))).toMatchObject({ code: "not_read_only" });
    }
    expect((await db.read({ text: "MATCH (n) RETURN count(n) AS n" })).rows).toEqual([{ n: 0 }]);
  });
});

describe("limits", () => {
  it.each([true, false])(
    "a cap on rows stops the query on the server (retry: %s)",
    async (retry) => {
      const text = "UNWIND range(1, 100000000) AS i WITH i WHERE NOT i % 7 = 8 RETURN i";
      const result = await db.read({ text }, { maxRows: 10, retry });
      expect(result.rows.map((row) => row.i)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(result.limitHit).toBe(true);
      await expect.poll(running, { timeout: 1000 }).toEqual([]);
    },
  );

  it("as many rows as the cap are no more than allowed", async () => {
    const result = await db.read({ text: "UNWIND range(1, 10) AS i RETURN i" }, { maxRows: 10 });
    expect(result).toMatchObject({ limitHit: false, rows: { length: 10 } });
  });

  it("a cap on bytes counts what JSON needs, diacritics included", async () => {
    const text = "UNWIND range(1, 5) AS i RETURN 'Huế' AS x";
    const bytes = Buffer.byteLength('{"x":"Huế"}');
    const read = (maxBytes: number) => db.read({ text }, { maxBytes });
    expect(await read(5 * bytes)).toMatchObject({ limitHit: false, rows: { length: 5 } });
    expect(await read(5 * bytes - 1)).toMatchObject({ limitHit: true, rows: { length: 4 } });
  });

  it.each([true, false])("a time limit ends the query on the server (retry: %s)", async (retry) => {
    const began = performance.now();
    const error = await failure(db.read({ text: ENDLESS }, { timeoutMs: 300, retry }));
    expect(error).toMatchObject({
      code: "timeout",
      message: expect.stringMatching(/^The query took longer/),
    });
    expect(performance.now() - began).toBeLessThan(2500);
    expect(await running()).toEqual([]);
  });

  it("a write has a time limit as well, and leaves nothing behind", async () => {
    const text = `CREATE (:City {id: 1}) WITH 1 AS x ${ENDLESS}`;
    expect(await failure(db.write({ text }, { timeoutMs: 300 }))).toMatchObject({
      code: "timeout",
    });
    expect((await db.read({ text: "MATCH (n) RETURN count(n) AS n" })).rows).toEqual([{ n: 0 }]);
  });

  it.each([true, false])("an abort stops the query on the server (retry: %s)", async (retry) => {
    const abort = new AbortController();
    const read = failure(db.read({ text: ENDLESS }, { signal: abort.signal, retry }));
    await expect.poll(running).toHaveLength(1);
    abort.abort();
    const began = performance.now();
    expect(await read).toMatchObject({
      code: "timeout",
      message: expect.stringMatching(/stopped/),
    });
    expect(performance.now() - began).toBeLessThan(50);
    await expect.poll(running, { timeout: 500, interval: 20 }).toEqual([]);
  });

  it("what was aborted before it began is not sent", async () => {
    const error = await failure(db.read({ text: "RETURN 1" }, { signal: AbortSignal.abort() }));
    expect(error.code).toBe("timeout");
  });

  it("too much memory is no reason to try again", async () => {
    const text = "UNWIND range(1, 100000000) AS i WITH collect(i) AS them RETURN size(them)";
    const began = performance.now();
    expect(await failure(db.read({ text }))).toMatchObject({ code: "too_large" });
    expect(performance.now() - began).toBeLessThan(9000);
    expect((await db.read({ text: "RETURN 1 AS one" })).rows).toEqual([{ one: 1 }]);
  }, 20_000);
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

  it("is done again when it and another wait for each other", async () => {
    await db.write({ text: "CREATE (:City {id: 'a', n: 0}), (:City {id: 'b', n: 0})" });
    const bump = (first: string, second: string) =>
      db.write({
        text: "MATCH (x:City {id: $first}) SET x.n = x.n + 1 WITH x CALL { UNWIND range(1, 3000000) AS i RETURN count(i) AS waited } MATCH (y:City {id: $second}) SET y.n = y.n + 1",
        params: { first, second },
      });
    await Promise.all([bump("a", "b"), bump("b", "a"), bump("a", "b"), bump("b", "a")]);
    const { rows } = await db.read({ text: "MATCH (c:City) RETURN c.n AS n" });
    expect(rows).toEqual([{ n: 4 }, { n: 4 }]);
  });
});

describe("the version", () => {
  const other = testDatabase();
  afterAll(() => other.close());
  const add = () => other.write({ text: "CREATE (:City)" });

  it("stays while there are only reads, and goes on with each change, whoever makes it", async () => {
    const first = await db.version();
    await db.read({ text: "MATCH (n) RETURN n" });
    await db.read({ text: "MATCH (n) RETURN n" }, { retry: false });
    expect(await db.version()).toBe(first);
    expect(await other.version()).toBe(first);
    await add();
    const second = await db.version();
    expect(second).not.toBe(first);
    await db.write({ text: "MATCH (c:City) SET c.name = 'Huế'" });
    expect([first, second]).not.toContain(await db.version());
  });

  it("that was seen is of the last call, without asking", async () => {
    const before = await db.version();
    await add();
    expect(await db.versionSeen()).toBe(before);
    await db.read({ text: "RETURN 1" });
    expect(await db.versionSeen()).toBe(await other.version());
  });

  it("that was seen is unknown after writes beside each other, until the next read", async () => {
    await Promise.all([1, 2, 3].map((id) => db.write({ text: `CREATE (:City {id: ${id}})` })));
    await db.read({ text: "RETURN 1" });
    expect(await db.versionSeen()).toBe(await db.version());
  });
});

describe("what a query's writer did wrong", () => {
  it.each([
    ["RETURN 1 +", 1, 11],
    ["MATCH (n)\nRETRUN n", 2, 1],
    ["MATCH (n) RETURN m", 1, 18],
  ])("%j is told with its place", async (text, line, column) => {
    const error = await failure(db.read({ text }, { retry: false }));
    expect(error).toMatchObject({ code: "query_error", detail: { line, column } });
    expect(error.message).not.toMatch(/offset|\n/);
  });

  it.each([
    ["RETURN $absent", /absent/],
    ["RETURN 1 / 0", /by zero/i],
    ["RETURN date('x')", /x/],
    ["CALL no.such() YIELD a RETURN a", /no\.such/],
  ])("%j is told", async (text, message) => {
    expect(await failure(db.read({ text }))).toMatchObject({
      code: "query_error",
      message: expect.stringMatching(message),
    });
  });

  it("a broken constraint is a conflict", async () => {
    await db.write({
      text: "CREATE CONSTRAINT one_x IF NOT EXISTS FOR (n:X) REQUIRE n.id IS UNIQUE",
    });
    const text = "CREATE (:X {id: 1}), (:X {id: 1})";
    expect(await failure(db.write({ text }))).toMatchObject({ code: "conflict" });
    await db.write({ text: "DROP CONSTRAINT one_x" });
  });
});

describe("explain", () => {
  it("tells what kind of query it is and how it would run, and runs nothing", async () => {
    const { queryType, plan } = await db.explain("CREATE (n:City {id: $id}) RETURN n", { id: "x" });
    expect(queryType).toBe("rw");
    expect(plan.operator).toMatch(/^ProduceResults/);
    expect(plan.children[0]?.operator).toMatch(/^Create/);
    expect((await db.read({ text: "MATCH (n) RETURN count(n) AS n" })).rows).toEqual([{ n: 0 }]);
  });

  it.each([
    ["MATCH (n) RETURN n", "r"],
    ["CREATE (n)", "w"],
    ["CREATE INDEX y FOR (n:City) ON (n.y)", "s"],
  ])("%j is %s", async (text, type) => {
    expect((await db.explain(text)).queryType).toBe(type);
  });

  it("needs no values for parameters", async () => {
    expect((await db.explain("MATCH (n {id: $id}) RETURN n LIMIT $n")).queryType).toBe("r");
  });

  it("puts errors and warnings at their place in the text that was given", async () => {
    const wrong = "MATCH (n:Citty) RETURN n";
    const { notifications } = await db.explain(wrong);
    expect(notifications).toMatchObject([
      { code: expect.stringMatching(/UnknownLabel/), severity: "WARNING", line: 1, column: 10 },
    ]);
    const error = await failure(db.explain("RETURN 1 +"));
    expect(error).toMatchObject({ code: "query_error", detail: { line: 1, column: 11 } });
    const { detail } = await failure(db.explain("RETURN 1 AS n; RETURN 2 AS n"));
    expect(detail).not.toHaveProperty("line");
    const second = await db.explain("MATCH (n)\nMATCH (m:Citty) RETURN n, m");
    expect(second.notifications).toContainEqual(expect.objectContaining({ line: 2, column: 10 }));
  });
});

describe("the server's walls", () => {
  it("knows its version", async () => {
    expect(await db.serverInfo()).toEqual({
      version: expect.stringMatching(/^5\.26\./),
      edition: "community",
      uri: inject("neo4j").uri,
    });
    expect(db.state()).toBe("up");
  });

  it.each([
    "file:///etc/passwd",
    "file:///neo4j.conf",
    "http://127.0.0.1:9/x.csv",
    "http://[::1]:9/x.csv",
    "ftp://127.0.0.1/x",
  ])("no query reads %s", async (url) => {
    const text = "LOAD CSV FROM $url AS line RETURN line";
    const error = await failure(db.read({ text, params: { url } }, { timeoutMs: 3000 }));
    expect(error.message).toMatch(
      /disabled|blocked|not allowed|access|invalid|failed|cannot load/i,
    );
    expect(error.code).not.toBe("timeout");
  });

  it("refuses whoever has no password", async () => {
    const stranger = neo4j.driver(inject("neo4j").uri);
    await expect(stranger.verifyConnectivity()).rejects.toThrow(/unauthori|authentication/i);
    await stranger.close();
  });

  it.each([
    ["server.bolt.listen_address", /^127\.0\.0\.1:\d+$/],
    ["server.http.enabled", /^false$/],
    ["dbms.security.auth_enabled", /^true$/],
    ["dbms.security.allow_csv_import_from_file_urls", /^false$/],
    ["db.memory.transaction.max", /^96/],
    ["dbms.usage_report.enabled", /^false$/],
  ])("%s is as it must be", async (name, value) => {
    const { rows } = await db.read({
      text: "SHOW SETTINGS YIELD name, value WHERE name = $name RETURN value",
      params: { name },
    });
    expect(rows).toEqual([{ value: expect.stringMatching(value) }]);
  });
});
