import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { homePaths } from "../../../../src/db/home.ts";
import { type OpenDatabase, openDatabase } from "../../../../src/db/open.ts";
import { applySchema } from "../../../../src/db/schema.ts";
import { watchStuckQueries } from "../../../../src/db/watchdog.ts";
import { REFUSALS } from "../../../../src/model/refusal.ts";
import { Analysts } from "../../../../src/query/cypher/analysts.ts";
import { RunLog } from "../../../../src/query/cypher/run-log.ts";
import { Library } from "../../../../src/query/saved/library.ts";
import { createApp } from "../../../../src/server/app.ts";
import { temporaryHome, testSettings } from "../../../support/neo4j.ts";
import { explosions, type Hostile, parameters, planned, refused, stubborn } from "./statements.ts";

/** A server of its own: the last statements are ended by starting its Neo4j again. */
const home = temporaryHome();
const file = join(homePaths(home).root, "import", "canary.csv");
const TIME_LIMIT_MS = 1500;
/** What a user who clicks meanwhile may wait, on a machine that also runs everything else. */
const PATIENCE_MS = 5000;

let visitors = 0;
const canary = createServer((_, response) => {
  visitors++;
  response.end("SECRET");
});
await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/canary`;

const log = new RunLog(home);
let opened: OpenDatabase;
let app: Hono;
let before: string;

interface Outcome {
  status: number;
  text: string;
  code?: string;
  message?: string;
  reason?: string;
  ms: number;
}

async function run({ text, params = {} }: Hostile): Promise<Outcome> {
  const began = performance.now();
  const response = await app.request("/api/cypher", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, params }),
  });
  const body = await response.text();
  const { code, message, detail } = JSON.parse(body).error ?? {};
  const ms = performance.now() - began;
  return { status: response.status, text: body, code, message, reason: detail?.reason, ms };
}

/** Whatever happens, the answer is rows or one plain sentence, and never what the canaries know. */
function expectPlain(outcome: Outcome): void {
  expect(outcome.text).not.toMatch(/SECRET/);
  if (outcome.status === 200) return;
  expect(outcome.code).toMatch(/^(bad_request|not_read_only|query_error|too_large|timeout)$/);
  expect(outcome.message).toMatch(/^[A-Z][^\n]+$/);
  expect(outcome.message).not.toMatch(/\.ts:|\bat [\w.]+ \(|Exception|\bjava\./);
}

/** All that a statement could change: the graph, its schema, the users and the settings. */
async function picture(): Promise<string> {
  const hash = createHash("sha256");
  for (const text of [
    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)",
    "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b ORDER BY elementId(r)",
    "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name",
    "SHOW CONSTRAINTS YIELD name, type RETURN * ORDER BY name",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key",
    "SHOW USERS",
    "SHOW DATABASES YIELD name, currentStatus, access RETURN * ORDER BY name",
    "SHOW SETTINGS YIELD name, value WHERE name <> 'server.bolt.listen_address' RETURN name, value ORDER BY name",
  ]) {
    const { rows } = await opened.db.read({ text });
    expect(rows.length, text).toBeGreaterThan(0);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest("hex");
}

/** Another user's clicks while `work` goes on: the longest that one of them waited. */
async function longestClick(work: Promise<unknown>): Promise<number> {
  let going = true;
  let longest = 0;
  const end = () => {
    going = false;
  };
  work.then(end, end);
  while (going) {
    const began = performance.now();
    const response = await app.request("/api/search?q=city");
    expect(response.status).toBe(200);
    longest = Math.max(longest, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return longest;
}

beforeAll(async () => {
  opened = await openDatabase(testSettings(home), { quick: true });
  const { db } = opened;
  await applySchema(db);
  await db.write({
    text: `UNWIND range(1, 60) AS i
           CREATE (:Locality:City {id: 'c' + i, name: 'City ' + i, search: '| city ' + i + ' |'})`,
  });
  await db.write({
    text: `MATCH (a:City), (b:City)
           WHERE a.id < b.id AND toInteger(substring(a.id, 1)) * toInteger(substring(b.id, 1)) % 5 = 1
           CREATE (a)-[:PARTNER_OF {id: a.id + '--' + b.id}]->(b)`,
  });
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "SECRET,1\n");
  const analysts = new Analysts(db, { log, timeoutMs: TIME_LIMIT_MS });
  const silent = { info: () => {}, error: () => {} };
  app = createApp({ db, log: silent, library: new Library(home), analysts });
  before = await picture();
});

afterAll(async () => {
  canary.close();
  await opened?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe.each(refused({ file, url }))("$category", ({ statements }) => {
  test.each(statements)("$name", async (statement) => {
    const outcome = await run(statement);
    expectPlain(outcome);
    expect(outcome.status, "it ran").not.toBe(200);
    if (statement.code) expect(outcome.code, outcome.message).toBe(statement.code);
    // So that the app can say it in the user's language.
    if (outcome.code === "not_read_only") expect(REFUSALS).toContain(outcome.reason);
    // A text that did not pass is not remembered as one that did.
    expect(await run(statement)).toMatchObject({ status: outcome.status, text: outcome.text });
  });
});

describe("parameters", () => {
  test.each(parameters)("$name", async (statement) => {
    const outcome = await run(statement);
    expectPlain(outcome);
    if (statement.code) expect(outcome.code, outcome.message).toBe(statement.code);
  });
});

describe("explosions", () => {
  test.each([
    { what: "of plans", list: planned },
    { what: "of time, memory, rows and size", list: explosions },
  ])(
    "$what end within their limits, and others go on",
    async ({ list }) => {
      const all = Promise.all(list.map(run));
      const longest = await longestClick(all);
      for (const [i, outcome] of (await all).entries()) {
        expectPlain(outcome);
        const { code } = list[i] as Hostile;
        if (code) expect(outcome.code, list[i]?.name).toBe(code);
      }
      expect(longest).toBeLessThan(PATIENCE_MS);
    },
    120_000,
  );
});

test("nothing was changed, no file read and no address asked", async () => {
  expect(await picture()).toBe(before);
  expect(visitors).toBe(0);
});

test("what cannot be cancelled is ended by the watchdog, and everything goes on by itself", async () => {
  const notices: string[] = [];
  const unwatch = watchStuckQueries(opened, (message) => notices.push(message), {
    pollMs: 300,
    stuckMs: 1000,
  });
  try {
    for (const outcome of await Promise.all(stubborn.slice(0, 2).map(run))) {
      expectPlain(outcome);
      expect(outcome.code).toBe("timeout");
    }
    await expect.poll(() => notices, { timeout: 20_000 }).toHaveLength(1);
    const search = async () => (await app.request("/api/search?q=city")).status;
    await expect.poll(search, { timeout: 30_000 }).toBe(200);
    expect((await run({ name: "", text: "RETURN 1 AS one" })).status).toBe(200);
  } finally {
    unwatch();
  }
  expect(await picture()).toBe(before);
}, 90_000);

test("every run is in the log, without its literals", async () => {
  await log.add({ text: "RETURN 'last'", ms: 0, waitedMs: 0, rows: 0, outcome: "done" });
  const text = readFileSync(log.path, "utf8");
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(150);
  expect(lines[0]).toMatchObject({
    when: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    text: "CREATE (n:City {id: ?})",
    outcome: "not_read_only",
    rows: 0,
    ms: expect.any(Number),
  });
  expect(text).not.toMatch(/evilevil|canary/);
});
