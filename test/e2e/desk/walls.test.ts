import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../support/neo4j.ts";
import { editor, rows, write } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
/** The test's own connection to the Neo4j that the program runs. */
const db = testDatabase();
let visitors = 0;
const canary = createServer((_, response) => {
  visitors++;
  response.end("SECRET");
});
beforeAll(() => new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve)));
afterAll(async () => {
  canary.close();
  await db.close();
});

/** The whole graph, its schema and who may use it, as one hash. */
async function picture(): Promise<string> {
  const hash = createHash("sha256");
  for (const text of [
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)",
    "MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS type, properties(r) AS properties, elementId(b) AS b ORDER BY elementId(r)",
    "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name",
    "SHOW CONSTRAINTS YIELD name, type RETURN * ORDER BY name",
    "SHOW USERS",
    "SHOW SETTINGS YIELD name, value RETURN * ORDER BY name",
  ]) {
    const { rows: found } = await db.read({ text }, { timeoutMs: 60_000 });
    expect(found.length, text).toBeGreaterThan(0);
    hash.update(JSON.stringify(found));
  }
  return hash.digest("hex");
}

const CHANGES = /^This would change data: /;
const SETTINGS = /^This would change indexes, constraints, users or settings: /;
const BEYOND = /^This does more than read the graph \(.+\): /;
/** Neo4j counts the procedures of `dbms` among what changes settings. */
const PROCEDURE = /^The procedure dbms\.\w+ is not allowed: |^This would change .*settings: /;

test("A3: from the desk nothing can be changed, read or reached, and each refusal says why in plain words", async () => {
  const before = await picture();
  const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
  await using shown = await visit("/?ask=");
  const { page } = shown;
  const told = page.locator(".desk-answer .trouble");
  for (const [statement, why] of [
    ["CREATE (n:City {id: 'evil'}) RETURN n", CHANGES],
    ["MATCH (n) DETACH DELETE n", CHANGES],
    ["MATCH (c:City) SET c.name = 'evil' RETURN c", CHANGES],
    ["MATCH (c:City) CALL (c) { DETACH DELETE c } IN TRANSACTIONS OF 1 ROWS", CHANGES],
    ["DROP INDEX search IF EXISTS", SETTINGS],
    ["CREATE USER evil SET PASSWORD 'evilevil'", SETTINGS],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", BEYOND],
    [`LOAD CSV FROM '${url}' AS line RETURN line`, BEYOND],
    ["CALL dbms.listConfig() YIELD name, value RETURN name, value", PROCEDURE],
    ["CALL dbms.killConnections(['bolt-1'])", PROCEDURE],
    ["SHOW TRANSACTIONS", BEYOND],
    ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", BEYOND],
    ["RETURN 1; MATCH (n) DETACH DELETE n", /One question at a time/],
    ["EXPLAIN MATCH (n) RETURN n", /begins with what it reads: take EXPLAIN away/],
    ["USE system SHOW USERS", /begins with what it reads: take USE away/],
  ] as const) {
    await write(page, statement);
    const answering = page.waitForResponse(/\/api\/cypher$/);
    await editor(page).press("Control+Enter");
    const response = await answering;
    expect([400, 403, 422], statement).toContain(response.status());
    const { error } = await response.json();
    await told.waitFor();
    expect(await told.textContent(), statement).toMatch(why);
    expect(error.message, statement).not.toMatch(/\n|Exception|\bjava\.|\bat [\w.]+ \(/);
    expect(await page.locator(".desk-answer").textContent()).not.toMatch(/SECRET|root:/);
    expect(await rows(page).count()).toBe(0);
  }
  expect(visitors).toBe(0);
  expect(await picture()).toBe(before);
});

test("A3: explosions end at their limits, and another user's page answers meanwhile", async () => {
  const before = await picture();
  await using first = await visit("/?ask=");
  await using second = await visit("/?ask=");
  await using other = await visit("/");
  const search = other.page.getByRole("combobox", { name: "Which city?" });
  await search.waitFor();

  const bombs = [
    [
      first,
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n",
    ],
    [
      second,
      "MATCH p = (:City)-[:PARTNER_OF*1..30]-(:City) WITH p WHERE length(p) > 99 RETURN count(p) AS n",
    ],
  ] as const;
  const ends = bombs.map(async ([{ page }, text]) => {
    await write(page, text);
    const answering = page.waitForResponse(/\/api\/cypher$/);
    await editor(page).press("Control+Enter");
    const response = await answering;
    return { status: response.status(), error: (await response.json()).error, page };
  });
  let going = true;
  const ended = Promise.all(ends).finally(() => {
    going = false;
  });
  let clicks = 0;
  let longest = 0;
  while (going) {
    for (const [typed, name] of [
      ["tourane", "Đà Nẵng"],
      ["hue", "Huế"],
    ] as const) {
      const began = performance.now();
      await search.fill(typed);
      await other.page.locator("[role=option]:visible").filter({ hasText: name }).first().waitFor();
      longest = Math.max(longest, performance.now() - began);
      clicks++;
    }
  }
  for (const { status, error, page } of await ended) {
    expect([413, 504]).toContain(status);
    expect(error.message).toMatch(/^[A-Z][^\n]+\.$/);
    await page.locator(".desk-answer .trouble").getByText(error.message).waitFor();
  }
  expect(clicks).toBeGreaterThan(2);
  expect(longest).toBeLessThan(5000);
  expect(await picture()).toBe(before);
});

test("A3: too many rows come as the first n of more, and too much at once is told", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await write(page, "MATCH (a:Locality), (b:Locality) RETURN a.name AS a, b.name AS b");
  const answering = answered(page, /\/api\/cypher$/);
  await editor(page).press("Control+Enter");
  const { rows: found, limitHit } = await answering;
  expect([found.length, limitHit]).toEqual([10_000, true]);
  await eventually(() => page.locator(".answer-count").textContent()).toMatch(
    /^first 10,000 rows of more/,
  );
  await write(page, "RETURN range(1, 30000000) AS list");
  await editor(page).press("Control+Enter");
  await eventually(() => page.locator(".desk-answer .trouble").textContent()).toMatch(
    /too large|memory/,
  );
  await write(page, "MATCH (c:Locality) RETURN count(c) AS places");
  await editor(page).press("Control+Enter");
  await eventually(() => rows(page).count()).toBe(1);
});
