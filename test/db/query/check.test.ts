import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCypher } from "../../../src/query/cypher/check.ts";
import { Fixture } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
afterAll(() => db.close());
beforeAll(async () => {
  const fixture = new Fixture(db);
  await fixture.clear();
  await fixture.places({ id: "hue", name: "Huế" });
});
const check = (text: string, params: Record<string, unknown> = {}) =>
  checkCypher(db, { text, params });

test("a sound text is planned and not run, though its parameters are not filled in yet", async () => {
  const answer = await check("MATCH (c:City {id: $id}) RETURN c.name AS name");
  expect(answer).toMatchObject({ ok: true, problems: [], kind: "read" });
  expect(answer.operators[0]).toBe("ProduceResults");
  expect(answer.plan?.operator).toBe("ProduceResults");
  expect(answer.plan?.children.length).toBeGreaterThan(0);
});

test("a slip is a problem at its line and column", async () => {
  const { ok, problems } = await check("MATCH (c:City)\nRETRUN c");
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ line: 2, severity: "error" }]);
  expect((await check("MATCH (c:City)\nRETURN d")).problems).toMatchObject([
    { line: 2, column: 8, severity: "error" },
  ]);
});

test("a label that is nowhere in the graph is a warning at its place, and the text still runs", async () => {
  const { ok, problems } = await check("MATCH (c:Citty)\nRETURN c");
  expect(ok).toBe(true);
  expect(problems).toMatchObject([{ line: 1, column: 10, severity: "warning" }]);
});

test("what would write is a problem and says that it is a write", async () => {
  expect(await check("CREATE (c:City) RETURN c")).toMatchObject({
    ok: false,
    kind: "write",
    problems: [{ severity: "error" }],
  });
});

test("a text without a query, or with a prefix, is a problem and never reaches Neo4j", async () => {
  expect(await check("// nothing yet")).toMatchObject({ ok: false, operators: [] });
  expect(await check("PROFILE MATCH (n) RETURN n")).toMatchObject({
    ok: false,
    problems: [{ line: 1, column: 1 }],
  });
});
