import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../src/db/root.ts";
import { applySchema } from "../../../src/db/schema.ts";
import { statement, statementsIn } from "../../../src/db/statements.ts";
import { testDatabase } from "../../support/neo4j.ts";

const FOLDERS = readdirSync(join(PROJECT_ROOT, "cypher")).filter((name) => name !== "saved");
const NAMES = FOLDERS.flatMap(statementsIn);

const db = testDatabase();
beforeAll(() => applySchema(db));
afterAll(() => db.close());

describe.each(NAMES)("%s", (name) => {
  const text = statement(name);

  test("is one statement that begins with its question", () => {
    expect(text).toMatch(/^\/\/ [^\n]+\?[^\n]*\n/);
    expect(text.replace(/\/\/[^\n]*/g, "").replace(/'[^']*'/g, "")).not.toContain(";");
  });

  test("is planned by Neo4j, and only reads where it says so", async () => {
    if (name.startsWith("schema/")) return expect(text).toContain("IF NOT EXISTS");
    const wanted = [...text.matchAll(/\$(\w+)/g)].map(([, param]) => [param, null]);
    const { queryType, notifications } = await db.explain(text, Object.fromEntries(wanted));
    if (name.startsWith("read/")) expect(queryType).toBe("r");
    const unknown = notifications.filter(({ code }) =>
      /Unknown(Label|Relationship|Property)/.test(code),
    );
    // The database is empty: a name that is unknown here is known once data is there.
    const warnings = notifications.filter(({ severity }) => severity === "WARNING");
    expect(warnings.filter((notice) => !unknown.includes(notice))).toEqual([]);
  });
});

test("the predicate on ties is the same text in every statement that filters", () => {
  const filtering = statementsIn("read").filter((name) => statement(name).includes("$minSources"));
  const predicates = filtering.flatMap((name) =>
    [...statement(name).matchAll(/^ {2}NOT t:PARTNER_OF OR \([\s\S]+?^ {2}\)$/gm)].map(
      ([all]) => all,
    ),
  );
  expect(filtering).toEqual(["read/neighbourhood", "read/network", "read/paths", "read/spurs"]);
  expect(predicates.length).toBeGreaterThanOrEqual(filtering.length);
  expect(new Set(predicates).size).toBe(1);
});

test("routes are found from both ends, every filter met on the way", async () => {
  for (const name of ["read/paths", "read/spurs"]) {
    const { plan } = await db.explain(statement(name), {
      from: ["a"],
      to: ["b"],
      spurs: [{ index: 0, at: "a", to: "b", visited: ["a"], taken: [] }],
    });
    const text = JSON.stringify(plan);
    expect(text).toContain("StatefulShortestPath(Into)");
    const [, inlined = "", later = ""] =
      /inlined predicates:([\s\S]*?)(?:non-inlined predicates:([\s\S]*?))?"/.exec(text) ?? [];
    expect(inlined).toContain("$minSources");
    expect(later).not.toContain("$minSources");
  }
});
