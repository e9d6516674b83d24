import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCypher } from "../../../src/query/cypher/run.ts";
import { Fixture, tieId } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const fixture = new Fixture(db);
afterAll(() => db.close());

const run = (text: string, params: Record<string, unknown> = {}) => runCypher(db, { text, params });

beforeAll(async () => {
  await fixture.clear();
  await fixture.places(
    { id: "hue", name: "Huế" },
    { id: "cergy", name: "Cergy", country: "fr" },
    { id: "far", country: "kr" },
  );
  await fixture.ties({ a: "hue", b: "cergy", since: "2007" }, ["hue", "far"]);
  await fixture.claim("c1", tieId("hue", "cergy"), ["hue", "cergy"], { quote: "Huế và Cergy" });
});

describe("what is read", () => {
  test("plain values of every kind stay as they are", async () => {
    const table = await run(
      "RETURN 1 AS int, 1.5 AS float, 'ế' AS text, true AS yes, null AS none, [1, [2]] AS list, {a: {b: 1}} AS map, date('2025-10-06') AS day, point({latitude: 1, longitude: 2}) AS place, 9007199254740993 AS large",
    );
    expect(table.rows).toEqual([
      [
        1,
        1.5,
        "ế",
        true,
        null,
        [1, [2]],
        { a: { b: 1 } },
        "2025-10-06",
        { lat: 1, lon: 2 },
        "9007199254740993",
      ],
    ]);
    expect(table).toMatchObject({
      limitHit: false,
      graph: { nodes: [], edges: [], total: { nodes: 0, edges: 0 } },
    });
    expect(table.columns).toEqual([
      "int",
      "float",
      "text",
      "yes",
      "none",
      "list",
      "map",
      "day",
      "place",
      "large",
    ]);
    expect(table.ms).toBeGreaterThanOrEqual(0);
  });

  test("nodes and links become the API's, and the graph gathers them with missing ends", async () => {
    const table = await run("MATCH (:City {id: $id})-[t:PARTNER_OF]-() RETURN t ORDER BY t.id", {
      id: "hue",
    });
    expect(table.rows.map(([edge]) => edge)).toMatchObject([
      { id: "cergy--hue", type: "PARTNER_OF", source: "cergy", target: "hue", since: "2007" },
      { id: "far--hue", type: "PARTNER_OF", source: "far", target: "hue" },
    ]);
    expect(table.graph.nodes.map(({ id }) => id).sort()).toEqual(["cergy", "far", "hue"]);
    expect(table.graph.edges.map(({ id }) => id)).toEqual(["cergy--hue", "far--hue"]);
    expect(JSON.stringify({ ...table, graph: { ...table.graph, cypher: null } })).not.toMatch(
      /search|sinceFrom/,
    );
  });

  test("a path is the list of its parts, wherever it stands", async () => {
    const table = await run(
      "MATCH p = (:City {id: 'cergy'})--(:City {id: 'hue'}) RETURN {inside: [p]} AS map",
    );
    expect(table.rows[0]?.[0]).toMatchObject({
      inside: [[{ id: "cergy", kind: "city" }, { id: "cergy--hue" }, { id: "hue" }]],
    });
    expect(table.graph).toMatchObject({ total: { nodes: 2, edges: 1 } });
  });

  test("sources and claims are values, not nodes of the graph", async () => {
    const table = await run("MATCH (c:Claim)-[f:FROM]->(s:Source) RETURN c, f, s");
    expect(table.rows[0]).toMatchObject([
      { labels: ["Claim"], id: "c1", quote: "Huế và Cergy" },
      { type: "FROM", source: "c1", target: "test/c1" },
      { labels: ["Source"] },
    ]);
    expect(table.graph).toMatchObject({ nodes: [], edges: [] });
  });

  test("rows over the limit are said, not sent", async () => {
    const table = await run("UNWIND range(1, 20000) AS n RETURN n");
    expect(table).toMatchObject({ limitHit: true, graph: { limitHit: true } });
    expect(table.rows).toHaveLength(10_000);
  });

  test("a mistake is named with its line and column", async () => {
    await expect(run("MATCH (n) RETRUN n")).rejects.toMatchObject({
      code: "query_error",
      detail: { line: 1, column: 11 },
    });
    await expect(run("MATCH (n)\nRETURN m")).rejects.toMatchObject({
      code: "query_error",
      detail: { line: 2, column: 8 },
    });
    await expect(run("RETURN m")).rejects.toMatchObject({ detail: { line: 1, column: 8 } });
    await expect(run("RETURN $missing AS x")).rejects.toMatchObject({
      code: "query_error",
      message: expect.stringMatching(/missing/),
    });
    await expect(run("RETURN 1; RETURN 2")).rejects.toMatchObject({
      code: "bad_request",
      detail: { reason: "statements", line: 1, column: 11 },
    });
    await expect(run("RETURN 1/0 AS x")).rejects.toMatchObject({
      code: "query_error",
      message: expect.stringMatching(/zero/),
    });
  });

  test("at most two run at once, and the others after them", async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => run(`RETURN ${i} AS i`)));
    expect(all.map(({ rows }) => rows[0]?.[0])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("full text and the schema may be asked", async () => {
    const found = await run(
      "CALL db.index.fulltext.queryNodes('search', 'hue') YIELD node, score RETURN node.name AS name",
    );
    expect(found.rows).toEqual([["Huế"]]);
    expect((await run("CALL db.labels()")).rows.flat()).toContain("City");
    expect(
      (await run("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t")).rows.flat(),
    ).toContain("PARTNER_OF");
  });
});

/** Not one of these may run; where a code stands, it is this one. */
const HOSTILE: [string, string?][] = [
  ["CREATE (n:City {id: 'evil'})", "not_read_only"],
  ["MERGE (n:City {id: 'evil'}) RETURN n", "not_read_only"],
  ["MATCH (n) DETACH DELETE n", "not_read_only"],
  ["MATCH (n:City) SET n.name = 'evil' RETURN n", "not_read_only"],
  ["MATCH (n:City) REMOVE n:City RETURN n", "not_read_only"],
  ["MATCH (n) FOREACH (x IN [1] | SET n.evil = x)", "not_read_only"],
  ["MATCH (n:City) CALL (n) { SET n.evil = 1 } RETURN n", "not_read_only"],
  ["MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS", "not_read_only"],
  ["UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y", "not_read_only"],
  ["CREATE INDEX evil FOR (n:City) ON (n.evil)", "not_read_only"],
  ["DROP INDEX search", "not_read_only"],
  ["DROP CONSTRAINT city_id", "not_read_only"],
  ["CREATE USER evil SET PASSWORD 'evilevil'"],
  ["ALTER USER neo4j SET PASSWORD 'evilevil'"],
  ["ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'evilevil'"],
  ["DROP USER neo4j"],
  ["CREATE DATABASE evil"],
  ["STOP DATABASE neo4j"],
  ["SHOW USERS"],
  ["SHOW SETTINGS", "not_read_only"],
  ["SHOW TRANSACTIONS", "not_read_only"],
  ["SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery", "not_read_only"],
  ["SHOW PROCEDURES", "not_read_only"],
  ["SHOW DATABASES"],
  ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "not_read_only"],
  ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "not_read_only"],
  ["LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row", "not_read_only"],
  [
    "UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN row",
    "not_read_only",
  ],
  ["CALL dbms.listConfig()", "not_read_only"],
  ["CALL dbms.queryJmx('*:*')", "not_read_only"],
  ["CALL dbms.listConnections()", "not_read_only"],
  ["CALL dbms.killConnection('bolt-1')", "not_read_only"],
  ["CALL db.clearQueryCaches()", "not_read_only"],
  ["CALL db.stats.retrieve('QUERIES')", "not_read_only"],
  ["CALL `db`.`stats`.`collect`('QUERIES')", "not_read_only"],
  ["CALL tx.setMetaData({a: 1})", "not_read_only"],
  ["CALL db.createLabel('Evil')", "not_read_only"],
  ["MATCH (n) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN n"],
  ["EXPLAIN MATCH (n) RETURN n", "not_read_only"],
  ["PROFILE MATCH (n) RETURN n", "not_read_only"],
  ["CYPHER runtime=slotted MATCH (n) RETURN n", "not_read_only"],
  ["USE system SHOW USERS", "not_read_only"],
  ["/**/ // x\n use system RETURN 1", "not_read_only"],
  ["MATCH (n) \\u0044ETACH \\u0044ELETE n", "bad_request"],
  [`RETURN ${"(".repeat(300)}1${")".repeat(300)}`, "bad_request"],
  [`RETURN ${"[".repeat(300)}1${"]".repeat(300)} AS x`, "bad_request"],
  ["RETURN 1 AS x; MATCH (n) DETACH DELETE n"],
  ["", "bad_request"],
];

describe("what is refused", () => {
  const picture = async () => {
    const { rows } = await db.read({
      text: `MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH n, collect(properties(r)) AS links
             RETURN labels(n) AS labels, properties(n) AS node, links ORDER BY elementId(n)`,
    });
    const { rows: indexes } = await db.read({
      text: "SHOW INDEXES YIELD name RETURN name ORDER BY name",
    });
    return JSON.stringify([rows, indexes]);
  };
  let before: string;
  beforeAll(async () => {
    before = await picture();
  });
  afterAll(async () => {
    expect(await picture()).toBe(before);
  });

  test.each(HOSTILE)("%s", async (text, code) => {
    const failure = await run(text).then(
      () => undefined,
      (error) => error,
    );
    expect(failure, "it ran").toBeDefined();
    expect(failure.name).toBe("CityTiesError");
    if (code) expect(failure.code, failure.message).toBe(code);
    expect(failure.message).toMatch(/^[A-Z][^\n]+$/);
  });

  test("a query that never ends is stopped, and the next one runs", async () => {
    const began = performance.now();
    const endless =
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(*) AS c";
    await expect(run(endless)).rejects.toMatchObject({ code: "timeout" });
    expect(performance.now() - began).toBeLessThan(16_000);
    expect((await run("RETURN 1 AS one")).rows).toEqual([[1]]);
  }, 40_000);

  test("memory is bounded", async () => {
    const greedy =
      "UNWIND range(1, 100000000) AS n WITH collect(n) AS list RETURN size(list) AS size";
    await expect(run(greedy)).rejects.toMatchObject({ code: "too_large" });
    expect((await run("RETURN 1 AS one")).rows).toEqual([[1]]);
  }, 40_000);

  test("large rows end at the size limit", async () => {
    const table = await run(
      "UNWIND range(1, 3000) AS n RETURN reduce(s = 'abcdefgh', i IN range(1, 11) | s + s) AS text",
    );
    expect(table.limitHit).toBe(true);
    expect(JSON.stringify(table.rows).length).toBeLessThan(17 * 1024 * 1024);
  }, 40_000);

  test("values and parameters nested without end are an error, not a crash", async () => {
    let deep: unknown = 1;
    for (let i = 0; i < 1000; i++) deep = [deep];
    await expect(run("RETURN $x AS x", { x: deep })).rejects.toMatchObject({ code: "bad_request" });
    const outcome = await run("RETURN reduce(x = [], i IN range(1, 20000) | [x]) AS x").catch(
      (error) => error,
    );
    expect(outcome).toBeDefined();
    expect((await run("RETURN 1 AS one")).rows).toEqual([[1]]);
  }, 40_000);
});

test.each([
  [
    "CALL dbms.listConfig() YIELD name RETURN name",
    { reason: "procedure", name: "dbms.listConfig" },
  ],
  ["MATCH (n) SET n.name = 'x'", { reason: "changes" }],
  ["DROP INDEX search", { reason: "schema" }],
  ["SHOW SETTINGS", { reason: "beyond" }],
])("a refusal names its wall: %s", async (text, detail) => {
  await expect(run(text)).rejects.toMatchObject({ code: "not_read_only", detail });
});
