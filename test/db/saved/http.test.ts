import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { Library } from "../../../src/query/saved/library.ts";
import { createApp } from "../../../src/server/app.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const home = mkdtempSync(join(tmpdir(), "cityties-http-"));
const silent = { info: () => {}, error: () => {} };
const app = createApp({ db, log: silent, library: new Library(home) });

beforeAll(async () => {
  await db.wipe();
  await ingestFolders(db, ["test/graphs/golden/archive"], { reportsDir: home });
});
afterAll(async () => {
  await db.wipe();
  await db.close();
  rmSync(home, { recursive: true });
});

async function call(method: string, path: string, body?: unknown, headers = {}) {
  const answer = await app.request(`http://localhost/api${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, etag: answer.headers.get("etag"), body: await answer.json() };
}

const mine = {
  title: { en: "Which places have this name?" },
  params: [{ name: "name", type: "text", required: true }],
  columns: ["place", "name"],
  cypher: "MATCH (place:Locality {name: $name}) RETURN place, place.name AS name",
};

test("a query is saved, run, replaced at its revision and deleted", async () => {
  const saved = await call("PUT", "/queries/by-name", mine);
  expect(saved).toMatchObject({ status: 200, body: { name: "by-name", origin: "own" } });
  const run = await call("POST", "/queries/by-name/run", { params: { name: "Haneul" } });
  expect(run.body).toMatchObject({
    columns: ["place", "name"],
    rows: [[{ id: "kr-haneul", kind: "city" }, "Haneul"]],
    graph: { nodes: [{ id: "kr-haneul" }] },
    limitHit: false,
  });
  expect(run.body.ms).toBeGreaterThanOrEqual(0);
  expect((await call("PUT", "/queries/by-name", mine)).status).toBe(409);
  expect((await call("PUT", "/queries/by-name", mine, { "if-match": '"0"' })).status).toBe(409);
  const got = await call("GET", "/queries/by-name");
  expect(got.etag).toContain(saved.body.revision);
  const next = { ...mine, tags: ["names"] };
  const over = await call("PUT", "/queries/by-name", next, { "if-match": got.etag });
  expect(over).toMatchObject({ status: 200, body: { tags: ["names"] } });
  expect(
    (await call("DELETE", "/queries/by-name", undefined, { "if-match": got.etag })).status,
  ).toBe(409);
  expect((await call("DELETE", "/queries/by-name")).body).toEqual({ deleted: "by-name" });
  expect((await call("GET", "/queries/by-name")).status).toBe(404);
});

test("what was saved over or deleted is listed, read and brought back", async () => {
  const first = await call("PUT", "/queries/kept", mine);
  const at = { "if-match": first.etag };
  await call("PUT", "/queries/kept", { ...mine, tags: ["second"] }, at);
  const listed = await call("GET", "/queries/kept/revisions");
  expect(listed).toMatchObject({ status: 200, body: { revisions: [{ title: mine.title }] } });
  const path = `/queries/kept/revisions/${listed.body.revisions[0].id}`;
  const old = await call("GET", path);
  expect(old).toMatchObject({ status: 200, body: { query: { tags: [], cypher: mine.cypher } } });
  expect(old.body.text).toContain("// title.en: Which places have this name?");
  // Somebody else has saved it meanwhile: told, and nothing is lost.
  expect((await call("PUT", "/queries/kept", old.body.query, at)).status).toBe(409);
  const moved = await call("POST", "/queries/kept/rename", { to: "kept-on" });
  expect(moved).toMatchObject({ status: 200, body: { name: "kept-on", tags: ["second"] } });
  expect((await call("POST", "/queries/kept-on/rename", { to: "hubs" })).status).toBe(409);
  expect((await call("GET", "/queries/kept/revisions")).status).toBe(404);
  await call("DELETE", "/queries/kept-on");
  const { body } = await call("GET", "/deleted-queries");
  const gone = body.deleted.find(({ name }: { name: string }) => name === "kept-on");
  const last = await call("GET", `/queries/kept-on/revisions/${gone.id}`);
  expect((await call("PUT", "/queries/kept-on", last.body.query)).body.tags).toEqual(["second"]);
  await call("DELETE", "/queries/kept-on");
});

test("what is typed for a parameter stays a value", async () => {
  await call("PUT", "/queries/by-name", mine);
  for (const name of ["x'}) RETURN 1 //", "Haneul' OR true //", "$name", "`", "\\u0027})", "{}"]) {
    const run = await call("POST", "/queries/by-name/run", { params: { name } });
    expect(run).toMatchObject({
      status: 200,
      body: { rows: [], graph: { cypher: { text: mine.cypher } } },
    });
    expect(run.body.graph.cypher.params).toEqual({ name });
  }
  await call("DELETE", "/queries/by-name");
});

test.each([
  ["GET", "/queries/nope", undefined, 404, "not_found"],
  ["GET", "/queries/..%2f..%2fpackage", undefined, 404, "not_found"],
  ["PUT", "/queries/..%2fescape", mine, 400, "bad_request"],
  ["PUT", "/queries/hubs", mine, 409, "conflict"],
  ["DELETE", "/queries/hubs", undefined, 409, "conflict"],
  ["PUT", "/queries/x", { ...mine, title: {} }, 400, "bad_request"],
  ["PUT", "/queries/x", { ...mine, params: [] }, 400, "bad_request"],
  ["GET", "/queries/nope/revisions", undefined, 404, "not_found"],
  ["GET", "/queries/..%2f..%2fx/revisions", undefined, 404, "not_found"],
  ["GET", "/queries/hubs/revisions/..%2f..%2fpackage", undefined, 404, "not_found"],
  ["POST", "/queries/nope/rename", { to: "other" }, 404, "not_found"],
  ["POST", "/queries/hubs/rename", { to: "other" }, 409, "conflict"],
  ["POST", "/queries/nope/run", {}, 404, "not_found"],
  ["POST", "/queries/hubs/run", { params: { limit: "many" } }, 400, "bad_request"],
  ["POST", "/queries/hubs/run", { params: { nope: 1 } }, 400, "bad_request"],
  ["POST", "/queries/partners-of-a-place/run", {}, 400, "bad_request"],
  ["POST", "/queries/partners-of-a-place/run", { params: { city: "zz" } }, 404, "not_found"],
])("%s %s %j answers %i", async (method, path, body, status, code) => {
  expect(await call(method, path, body)).toMatchObject({ status, body: { error: { code } } });
});

test("a saved query that would write is refused when it is run, and changes nothing", async () => {
  const writing = {
    title: { en: "All gone?" },
    cypher: "MATCH (n) DETACH DELETE n RETURN count(*) AS n",
  };
  await call("PUT", "/queries/writing", writing);
  const run = await call("POST", "/queries/writing/run", {});
  expect(run).toMatchObject({ status: 403, body: { error: { code: "not_read_only" } } });
  const { rows } = await db.read({ text: "MATCH (n:Locality) RETURN count(n) AS n" });
  expect(rows[0]?.n).toBe(7);
  await call("DELETE", "/queries/writing");
});

test("the list has shipped queries and one's own, and the API's document has the calls", async () => {
  await call("PUT", "/queries/by-name", mine);
  const { body } = await call("GET", "/queries");
  const origins = new Map(
    body.queries.map((one: { name: string; origin: string }) => [one.name, one.origin]),
  );
  expect(origins.get("by-name")).toBe("own");
  expect(origins.get("hubs")).toBe("shipped");
  const document = await call("GET", "/openapi.json");
  expect(Object.keys(document.body.paths)).toEqual(
    expect.arrayContaining([
      "/queries",
      "/queries/{name}",
      "/queries/{name}/run",
      "/queries/{name}/rename",
      "/queries/{name}/revisions",
      "/queries/{name}/revisions/{id}",
      "/deleted-queries",
    ]),
  );
});
