import { Hono } from "hono";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ReadOptions, ReadResult, Statement } from "../../../src/db/database.ts";
import type { Row } from "../../../src/db/stream.ts";
import { KeptAnswers } from "../../../src/server/kept.ts";
import { TestDatabase, testDatabase } from "../../support/neo4j.ts";

/** Counts what it is asked to read. */
class CountingDatabase extends TestDatabase {
  reads = 0;

  override read<T = Row>(what: Statement, options?: ReadOptions): Promise<ReadResult<T>> {
    this.reads++;
    return super.read<T>(what, options);
  }
}

/** Changes the graph without the server's knowing. */
const other = testDatabase();
const db = new CountingDatabase(other.connection());
afterAll(() => Promise.all([db.close(), other.close()]));

interface Said {
  names: string[];
}
const names = async (): Promise<Said> => {
  const text = "MATCH (c:City) RETURN c.name AS name ORDER BY name";
  const { rows } = await db.read<{ name: string }>({ text });
  return { names: rows.map(({ name }) => name) };
};
const add = (name: string) =>
  other.write({ text: "CREATE (:City {name: $name})", params: { name } });

/** One question at every address. */
function serverOf(make: () => Promise<Said>, lasts?: (said: Said) => boolean) {
  const kept = new KeptAnswers(db);
  const app = new Hono().get("*", (c) => kept.answer(c, make, lasts));
  return async (path: string, headers: Record<string, string> = {}) => {
    const before = db.reads;
    const response = await app.request(path, { headers });
    const { status, headers: given } = response;
    const body = await response.arrayBuffer();
    const isPlain = status === 200 && !given.has("content-encoding");
    const said = isPlain ? JSON.parse(new TextDecoder().decode(body)) : undefined;
    return { status, said, body, headers: given, asked: db.reads - before };
  };
}

beforeEach(async () => {
  await other.wipe();
  await add("Huế");
  // Whoever has read nothing yet knows no version.
  await db.version();
});

test("a question is asked once while nothing changes", async () => {
  const get = serverOf(names);
  expect(await get("/a")).toMatchObject({ said: { names: ["Huế"] }, asked: 1 });
  expect(await get("/a")).toMatchObject({ status: 200, said: { names: ["Huế"] }, asked: 0 });
  expect(await get("/a?b=1")).toMatchObject({ asked: 1 });
});

test("who changes the graph, and how, makes no difference", async () => {
  const get = serverOf(names);
  await get("/");
  await add("Cergy");
  expect(await get("/")).toMatchObject({ said: { names: ["Cergy", "Huế"] }, asked: 1 });
  await db.write({ text: "MATCH (c:City {name: 'Huế'}) DELETE c" });
  expect(await get("/")).toMatchObject({ said: { names: ["Cergy"] }, asked: 1 });
  expect(await get("/")).toMatchObject({ said: { names: ["Cergy"] }, asked: 0 });
});

test("no answer is older than its question, however fast the graph changes", async () => {
  const get = serverOf(names);
  let written = 1;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      await add(`C${written}`);
      written++;
      // Long enough that some answers are kept and given again.
      if (written % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })();
  let again = 0;
  for (let round = 0; round < 400; round++) {
    const known = written;
    const { said, asked } = await get("/");
    expect(said.names.length).toBeGreaterThanOrEqual(known);
    if (asked === 0) again++;
  }
  writing = false;
  await writer;
  expect(again).toBeGreaterThan(20);
  expect((await get("/")).said.names).toHaveLength(written);
});

test("several who ask at once are each answered", async () => {
  const get = serverOf(names);
  const answers = await Promise.all(Array.from({ length: 20 }, () => get("/")));
  expect(new Set(answers.map(({ said }) => said.names.length))).toEqual(new Set([1]));
});

describe("a browser that holds the answer", () => {
  const tagOf = ({ headers }: { headers: Headers }) => headers.get("etag") ?? "";

  test("is told that nothing changed, or what did", async () => {
    const get = serverOf(names);
    const tag = tagOf(await get("/"));
    expect(tag).toMatch(/^W\/"/);
    const same = await get("/", { "if-none-match": tag });
    expect(same).toMatchObject({ status: 304, asked: 0 });
    expect(same.body.byteLength).toBe(0);
    await add("Cergy");
    const changed = await get("/", { "if-none-match": tag });
    expect(changed).toMatchObject({ status: 200, said: { names: ["Cergy", "Huế"] } });
    expect(tagOf(changed)).not.toBe(tag);
  });

  test("is not told of an address that it has never asked here that nothing changed there", async () => {
    const get = serverOf(names);
    const tag = tagOf(await get("/"));
    expect(await get("/another", { "if-none-match": tag })).toMatchObject({
      status: 200,
      asked: 1,
    });
    expect(tagOf(await get("/", { "if-none-match": tag }))).toBe(tag);
  });

  test("is given what this start of the server says, whatever an earlier one said", async () => {
    const tag = tagOf(await serverOf(names)("/"));
    expect(await serverOf(names)("/", { "if-none-match": tag })).toMatchObject({
      status: 200,
      asked: 1,
    });
  });
});

test("what may be answered otherwise the next time is not kept", async () => {
  const get = serverOf(names, ({ names }) => names.length > 1);
  expect((await get("/")).headers.get("etag")).toBeNull();
  expect(await get("/")).toMatchObject({ asked: 1 });
  await add("Cergy");
  // Which version the next one is of is known when somebody has read it.
  await db.version();
  expect(await get("/")).toMatchObject({ asked: 1 });
  expect(await get("/")).toMatchObject({ asked: 0 });
});

test("a failure is not kept", async () => {
  let fails = true;
  const get = serverOf(() => (fails ? Promise.reject(new Error("once")) : names()));
  expect((await get("/")).status).toBe(500);
  fails = false;
  expect(await get("/")).toMatchObject({ status: 200, said: { names: ["Huế"] } });
});

test("who takes gzip gets it, from what is kept too; who does not gets the same words", async () => {
  await add("Đà Nẵng ".repeat(400));
  const get = serverOf(names);
  for (const asked of [1, 0]) {
    const packed = await get("/", { "accept-encoding": "gzip, br" });
    expect(packed.asked).toBe(asked);
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.body.byteLength).toBeLessThan(500);
    const stream = new Blob([packed.body]).stream().pipeThrough(new DecompressionStream("gzip"));
    expect(await new Response(stream).json()).toEqual((await get("/")).said);
  }
  const refused = await get("/", { "accept-encoding": "gzip;q=0" });
  expect(refused.headers.get("content-encoding")).toBeNull();
});
