import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { Database } from "../../../src/db/database.ts";
import { Library } from "../../../src/query/saved/library.ts";
import { createApp, type Log } from "../../../src/server/app.ts";
import { type Serving, serve } from "../../../src/server/serve.ts";
import { Fixture } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const fixture = new Fixture(db);
const logged: object[] = [];
const log: Log = { info: (facts) => logged.push(facts), error: (facts) => logged.push(facts) };
const appDir = mkdtempSync(join(tmpdir(), "cityties-app-"));
const library = new Library(join(appDir, "home"));
const app = createApp({ db, log, library, appDir });

beforeAll(async () => {
  mkdirSync(join(appDir, "assets"));
  writeFileSync(join(appDir, "index.html"), "<!doctype html><title>City Ties</title>");
  writeFileSync(join(appDir, "assets", "main-abc123.js"), "export {};");
  await fixture.clear();
  await fixture.places({ id: "hue", name: "Huế" }, { id: "cergy", name: "Cergy", country: "fr" });
  await fixture.ties(["hue", "cergy"]);
});
afterAll(async () => {
  await db.close();
  rmSync(appDir, { recursive: true });
});

const get = async (path: string, init?: RequestInit) => {
  const response = await app.request(path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
};
const post = (path: string, body: unknown, headers = {}) =>
  get(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

test("every call answers in its shape", async () => {
  expect((await get("/api/health")).json()).toMatchObject({
    status: "up",
    neo4j: { version: expect.stringMatching(/^5\./), edition: "community" },
    counts: { city: 2, ties: 1 },
  });
  expect((await get("/api/search?q=hu%E1%BA%BF")).json().hits[0]).toMatchObject({
    node: { id: "hue" },
    matched: "Huế",
  });
  expect((await get("/api/nodes/hue")).json()).toMatchObject({
    node: { id: "hue" },
    ties: [{ node: { id: "cergy" } }],
  });
  expect((await get("/api/links/cergy--hue")).json()).toMatchObject({
    edge: { id: "cergy--hue" },
    ends: [{ id: "cergy" }, { id: "hue" }],
  });
  expect((await get("/api/links/in-country%3Ahue")).json()).toMatchObject({
    edge: { type: "IN_COUNTRY" },
  });
  expect((await get("/api/network")).json()).toMatchObject({ total: { nodes: 2, edges: 1 } });
  expect((await get("/api/neighbourhood?id=hue&id=cergy&depth=2")).json().nodes).toHaveLength(2);
  expect((await get("/api/paths?from=hue&to=cergy")).json().paths).toHaveLength(1);
  expect((await get("/api/schema")).json().labels.length).toBeGreaterThan(5);
  const file = await get("/api/export?format=json");
  expect(file.headers.get("content-disposition")).toContain("city-ties.json");
  expect(file.json().edges).toHaveLength(1);
  expect(
    (
      await post("/api/cypher", { text: "MATCH (n:City) RETURN n.name AS name ORDER BY name" })
    ).json(),
  ).toMatchObject({ columns: ["name"], rows: [["Cergy"], ["Huế"]] });
});

test.each([
  ["/api/search", 400, "bad_request", '"q"'],
  ["/api/search?q=a&limit=0", 400, "bad_request", '"limit"'],
  ["/api/search?q=a&limit=1&limit=2", 400, "bad_request", '"limit"'],
  ["/api/search?q=a&kind=town", 400, "bad_request", "kind"],
  ["/api/network?kinds=contact", 400, "bad_request", '"kinds": it knows limit, kind, country'],
  ["/api/network?activeIn=soon", 400, "bad_request", "must be a year, a month or a day"],
  ["/api/network?unknownDates=maybe", 400, "bad_request", "unknownDates"],
  ["/api/neighbourhood", 400, "bad_request", '"id"'],
  ["/api/neighbourhood?id=hue&depth=4", 400, "bad_request", '"depth"'],
  ["/api/paths?from=hue&to=cergy&k=21", 400, "bad_request", '"k"'],
  ["/api/paths?from=hue&to=cergy&via=country", 400, "bad_request", "via"],
  ["/api/paths?from=hue&to=hue", 400, "bad_request", "same place"],
  ["/api/network?activeIn=2019-21", 400, "bad_request", "must be a year, a month or a day"],
  ["/api/network?activeIn=-0500", 400, "bad_request", "must be a year, a month or a day"],
  ["/api/network?kind=contact,x", 400, "bad_request", '"kind" must be one of partnership'],
  ["/api/export", 400, "bad_request", '"format" is missing'],
  ["/api/export?format=xls", 400, "bad_request", '"format"'],
  ["/api/nodes/nothing", 404, "not_found", '"nothing"'],
  ["/api/links/a--b", 404, "not_found", '"a--b"'],
  ["/api/nothing", 404, "not_found", "/api/docs"],
  ["/api", 404, "not_found", "/api/docs"],
])("%s fails with %i %s in one sentence", async (path, status, code, words) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.json().error).toMatchObject({ code, message: expect.stringContaining(words) });
  expect(answer.json().error.message).toMatch(/^[A-Z][^\n]*\.$/);
});

test("parameters nested without end are refused, and the next query on the same thread is answered", async () => {
  const depth = 5000;
  const body = `{"text":"RETURN 1 AS x","params":{"a":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
  const headers = { "content-type": "application/json" };
  for (let time = 0; time < 3; time++) {
    const answer = await get("/api/cypher", { method: "POST", body, headers });
    expect(answer.status).toBe(400);
    expect((await post("/api/cypher", { text: "RETRUN 1" })).status).toBe(422);
  }
  expect((await post("/api/cypher", { text: "RETURN 1 AS x" })).json().rows).toEqual([[1]]);
});

test("bodies that cannot be used are refused the same way", async () => {
  expect((await post("/api/cypher", {})).json().error).toMatchObject({
    code: "bad_request",
    message: expect.stringContaining('"text"'),
  });
  expect(await post("/api/cypher", { text: "RETURN 1", params: "no" })).toMatchObject({
    status: 400,
  });
  const broken = await get("/api/cypher", {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  });
  expect(broken.json().error).toMatchObject({
    code: "bad_request",
    message: expect.stringContaining("send JSON"),
  });
  expect((await post("/api/cypher", { text: "RETURN 1", parms: {} })).json().error).toMatchObject({
    code: "bad_request",
    message: expect.stringContaining('"parms"'),
  });
  const form = await get("/api/cypher", {
    method: "POST",
    body: "text=RETURN 1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(form.status).toBe(400);
  expect(form.json().error.message).toContain("content-type: application/json");
  const large = await post("/api/cypher", {
    text: "RETURN $x AS x",
    params: { x: "a".repeat(1_100_000) },
  });
  expect(large).toMatchObject({ status: 413 });
  expect(large.json().error.code).toBe("too_large");
});

test("what a user wrote never comes back as HTML", async () => {
  const hostile = "<script>alert(1)</script>";
  for (const path of [
    `/api/nodes/${encodeURIComponent(hostile)}`,
    `/api/search?q=${encodeURIComponent(hostile)}`,
    `/api/search?${encodeURIComponent(hostile)}=1`,
    `/api/${encodeURIComponent(hostile)}`,
    `/api/links/${encodeURIComponent(hostile)}`,
  ]) {
    const answer = await get(path);
    expect(answer.headers.get("content-type"), path).toMatch(/^application\/json/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("other web pages cannot drive the API", async () => {
  expect(
    await post("/api/cypher", { text: "RETURN 1" }, { origin: "https://evil.example" }),
  ).toMatchObject({ status: 400 });
  expect(await get("/api/health", { headers: { host: "evil.example" } })).toMatchObject({
    status: 400,
  });
  expect(
    await post("/api/cypher", { text: "RETURN 1" }, { origin: "http://localhost" }),
  ).toMatchObject({ status: 200 });
});

test("answers carry strict headers and can be asked for again cheaply", async () => {
  const first = await get("/api/network");
  expect(first.headers.get("content-security-policy")).toMatch(
    /default-src 'self'.*worker-src 'self' blob:/,
  );
  expect(first.headers.get("access-control-allow-origin")).toBeNull();
  const etag = first.headers.get("etag") ?? "";
  expect(await get("/api/network", { headers: { "if-none-match": etag } })).toMatchObject({
    status: 304,
    text: "",
  });
});

test("the OpenAPI document and its page name every call", async () => {
  const document = (await get("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  const calls = [
    "/health",
    "/schema",
    "/search",
    "/nodes/{id}",
    "/links/{id}",
    "/neighbourhood",
    "/network",
    "/paths",
    "/cypher",
    "/export",
  ];
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(calls));
  const page = await get("/api/docs");
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  for (const call of calls) expect(page.text).toContain(`/api${call}`);
  expect(page.text).not.toMatch(/(src|href)="?https?:|<script/);
});

test("the app is served with its own addresses, its assets for good, and nothing beside it", async () => {
  expect(await get("/")).toMatchObject({ status: 200, text: expect.stringContaining("City Ties") });
  expect(await get("/paths?from=hue")).toMatchObject({
    status: 200,
    text: expect.stringContaining("City Ties"),
  });
  const asset = await get("/assets/main-abc123.js");
  expect(asset.headers.get("cache-control")).toContain("immutable");
  expect(asset.headers.get("content-type")).toMatch(/javascript/);
  expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
  expect(await get("/assets/gone.js")).toMatchObject({ status: 404 });
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/assets/..%2f..%2fpackage.json",
    "/..%5cpackage.json",
  ]) {
    expect((await get(path)).text, path).not.toContain("devDependencies");
  }
});

test("the log has method, path, status and time, and nothing that was asked", async () => {
  logged.length = 0;
  await post("/api/cypher", { text: "RETURN 'secret' AS x" });
  await get("/api/search?q=secret");
  expect(logged).toEqual([
    { method: "POST", path: "/api/cypher", status: 200, ms: expect.any(Number) },
    { method: "GET", path: "/api/search", status: 200, ms: expect.any(Number) },
  ]);
});

describe("over a socket", () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(app, { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => serving.close());

  test("large answers are compressed", async () => {
    const response = await fetch(`${serving.url}/api/openapi.json`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect((await response.json()).openapi).toBe("3.1.0");
  });

  test("who goes away stops the query in Neo4j", async () => {
    const mark = `left ${Math.random()}`;
    const leaving = new AbortController();
    const text = `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN '${mark}', count(*) AS c`;
    const asked = fetch(`${serving.url}/api/cypher`, {
      method: "POST",
      body: JSON.stringify({ text }),
      headers: { "content-type": "application/json" },
      signal: leaving.signal,
    });
    const running = async () => {
      const { rows } = await db.read<{ query: string; status: string }>({
        text: "SHOW TRANSACTIONS YIELD currentQuery AS query, status RETURN query, status",
      });
      return rows.filter(
        ({ query, status }) =>
          query.includes(mark) && !query.startsWith("EXPLAIN") && status === "Running",
      ).length;
    };
    await expect.poll(running, { timeout: 8000 }).toBe(1);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(running, { timeout: 3000 }).toBe(0);
  });

  test("a port that is taken is named with the way out", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
    );
    await expect(serve(app, { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "setup",
      message: `Port ${port} is in use; set PORT to another, e.g. PORT=${port + 1} npm start.`,
    });
    other.close();
    await expect(serve(app, { host: "203.0.113.1", port: 0 })).rejects.toMatchObject({
      code: "setup",
      message: expect.stringContaining("HOST"),
    });
  });
});

test("while Neo4j is away every call says so, and health keeps its shape", async () => {
  const away = new Database({ ...inject("neo4j"), uri: "bolt://127.0.0.1:1" });
  const alone = createApp({ db: away, log, library });
  const health = await alone.request("/api/health");
  expect(health.status).toBe(503);
  expect(await health.json()).toEqual({
    status: "away",
    neo4j: { version: "", edition: "", uri: "bolt://127.0.0.1:1" },
    counts: {},
  });
  for (const path of [
    "/api/network",
    "/api/nodes/hue",
    "/api/paths?from=a&to=b",
    "/api/search?q=hue",
  ]) {
    const answer = await alone.request(path);
    expect(answer.status, path).toBe(503);
    expect((await answer.json()).error).toMatchObject({
      code: "database_away",
      message: expect.stringMatching(/^Neo4j is not answering/),
    });
  }
  await away.close();
});
