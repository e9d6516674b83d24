import { afterAll, expect, test } from "vitest";
import { Analysts } from "../../../../src/query/cypher/analysts.ts";
import { runCypher } from "../../../../src/query/cypher/run.ts";
import { testDatabase } from "../../../support/neo4j.ts";

const db = testDatabase();
const analysts = new Analysts(db);
afterAll(() => db.close());

const BIG = "UNWIND range(1, 200000) AS x RETURN x, toString(x) AS text";
const SMALL = "UNWIND range(1, 2500) AS x RETURN x";
const smallRead = async () =>
  (await db.read({ text: SMALL }, { retry: false })).rows.length as number;
const smallRun = async () =>
  JSON.parse(await analysts.run({ text: SMALL, params: {} })).rows.length as number;

/** Goes away at every stage of a big answer, then asks for small ones on the same connections. */
async function leaveOften(big: (signal: AbortSignal) => Promise<unknown>, small: typeof smallRead) {
  for (let i = 0; i < 25; i++) {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), i * 2);
    await expect(big(leaving.signal)).rejects.toMatchObject({ code: "timeout" });
    for (let k = 0; k < 3; k++) expect(await small()).toBe(2500);
  }
}

test("a read that its asker left spoils its connection for nobody", async () => {
  await leaveOften((signal) => db.read({ text: BIG }, { signal }), smallRead);
});

test("nor does one in a transaction of its own, with caps", async () => {
  const options = { retry: false, maxRows: 1_000_000, maxBytes: 1e9 };
  await leaveOften((signal) => db.read({ text: BIG }, { ...options, signal }), smallRead);
});

test("nor does a user's query on its own thread", async () => {
  const text = `${BIG} ORDER BY x DESC, text`;
  await leaveOften((signal) => analysts.run({ text, params: {} }, { signal }), smallRun);
});

test("who leaves stops the work in Neo4j, and who had left before starts none", async () => {
  const text =
    "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(*) AS left";
  const working = async () => {
    const { rows } = await db.read({
      text: "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query CONTAINS 'AS left' AND NOT query CONTAINS 'SHOW' RETURN query",
    });
    return rows.length;
  };
  const leaving = new AbortController();
  const left = analysts.run({ text, params: {} }, { signal: leaving.signal });
  left.catch(() => {});
  await expect.poll(working, { timeout: 10_000, interval: 20 }).toBe(1);
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "timeout" });
  await expect.poll(working, { timeout: 2000, interval: 50 }).toBe(0);
  await expect(
    analysts.run({ text, params: {} }, { signal: leaving.signal }),
  ).rejects.toMatchObject({ code: "timeout" });
  expect(await working()).toBe(0);
});

test("the others wait in line, and their answers say how long", async () => {
  const slow = "UNWIND range(1, 1500000) AS x WITH x WHERE x % 7 = 8 RETURN count(*) AS c";
  const all = await Promise.all(
    Array.from({ length: 6 }, () => analysts.run({ text: slow, params: {} })),
  );
  const waited = all.map((json) => JSON.parse(json).waitedMs as number);
  expect(waited[0]).toBeLessThan(20);
  expect(waited[5]).toBeGreaterThan(waited[2] as number);
  expect(waited[2]).toBeGreaterThan(0);
});

test("an answer that no thread survives is too large, and the next one is answered", async () => {
  const outcome = analysts.run({ text: "RETURN range(1, 30000000) AS list", params: {} });
  await expect(outcome).rejects.toMatchObject({ code: "too_large" });
  expect(await smallRun()).toBe(2500);
}, 60_000);

/** The longest time, in ms, for which nothing else could be done in this process while the work was. */
async function standstill(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const tick = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const ticking = setInterval(tick, 5);
  await work();
  tick();
  clearInterval(ticking);
  return longest;
}

test("while a large row is decoded, the server does not stand still", async () => {
  const question = { text: "RETURN range(1, 600000) AS list", params: {} };
  let json = "";
  const here = await standstill(() => runCypher(db, question));
  const beside = await standstill(async () => {
    json = await analysts.run(question);
  });
  expect(JSON.parse(json).rows[0][0]).toHaveLength(600_000);
  // As a ratio: on a busy machine both take longer.
  expect(beside).toBeLessThan(here / 2);
});
