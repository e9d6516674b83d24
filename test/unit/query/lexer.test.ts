import { expect, test } from "vitest";
import type { CityTiesError } from "../../../src/model/errors.ts";
import { checkText, tokens } from "../../../src/query/cypher/lexer.ts";

function refusal(text: string): CityTiesError | undefined {
  try {
    checkText(text);
    return undefined;
  } catch (error) {
    return error as CityTiesError;
  }
}

test("comments, strings and quoted names are one token each, with their place", () => {
  const text = "// a (\nMATCH (n:`a (b`) /* ((( */\n  WHERE n.name = 'it\\'s ((' RETURN n";
  expect(tokens(text).map(({ text }) => text)).toEqual([
    "MATCH",
    "(",
    "n",
    ":",
    "`a (b`",
    ")",
    "WHERE",
    "n",
    ".",
    "name",
    "=",
    "'it\\'s (('",
    "RETURN",
    "n",
  ]);
  expect(tokens(text).find((token) => token.text === "WHERE")).toMatchObject({
    line: 3,
    column: 3,
  });
});

test("honest queries pass", () => {
  const honest = [
    "MATCH (n) RETURN n",
    "// a question?\nMATCH (n:City {name: 'Đà Nẵng ((((((((((((((((((((((((((((('}) RETURN n",
    "RETURN [[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]",
    "MATCH (used) WHERE EXISTS { MATCH (used)--() } RETURN used",
    "WITH 'C:\\\\users' AS path RETURN path",
  ];
  for (const text of honest) expect(refusal(text), text).toBeUndefined();
});

test("depth is bounded, whatever it is made of", () => {
  const deep = (open: string, close: string, n: number) =>
    `RETURN ${open.repeat(n)}1${close.repeat(n)}`;
  expect(refusal(deep("(", ")", 24))).toBeUndefined();
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
    ["{a:", "}"],
    ["CASE WHEN true THEN ", " END"],
  ] as const) {
    expect(refusal(deep(open, close, 25))?.code).toBe("bad_request");
  }
  expect(refusal(`RETURN ${"(".repeat(10_000)}`)?.code).toBe("bad_request");
});

test("subqueries stand at most 4 deep", () => {
  const nest = (n: number) =>
    `MATCH (n) WHERE ${"EXISTS { MATCH (n)--() WHERE ".repeat(n)}true${" }".repeat(n)} RETURN n`;
  expect(refusal(nest(4))).toBeUndefined();
  expect(refusal(nest(5))).toMatchObject({
    code: "bad_request",
    message: expect.stringMatching(/Subqueries/),
  });
  expect(refusal(`${"CALL (a, b) { ".repeat(5)}RETURN 1${" }".repeat(5)}`)?.message).toMatch(
    /Subqueries/,
  );
});

test("prefixes are refused with their place, in any case and behind a comment", () => {
  for (const text of [
    "EXPLAIN MATCH (n) RETURN n",
    "/* x */ profile RETURN 1",
    "\n  Cypher runtime=slotted RETURN 1",
    "USE system RETURN 1",
  ]) {
    expect(refusal(text), text).toMatchObject({ code: "not_read_only" });
  }
  expect(refusal("\n  use x RETURN 1")?.detail).toMatchObject({ line: 2, column: 3 });
});

test("escapes by number, empty texts and endless ones are refused", () => {
  expect(refusal("RETURN '\\u0027'")?.code).toBe("bad_request");
  expect(refusal("MATCH (n) \\u0044ELETE n")?.code).toBe("bad_request");
  expect(refusal("  // nothing\n/* at all */")?.message).toMatch(/no query/);
  expect(refusal(`RETURN ${"- ".repeat(6000)}1`)?.code).toBe("bad_request");
  expect(refusal(`RETURN ${"not ".repeat(25)}true`)?.message).toMatch(/in a row/);
  expect(refusal(`RETURN ${"not ".repeat(24)}true`)).toBeUndefined();
});

test("texts that never end are read in a moment", () => {
  for (const text of [
    "'".repeat(19_999),
    "/*".repeat(9_999),
    "`".repeat(19_999),
    `"${"\\".repeat(19_000)}`,
  ]) {
    const began = performance.now();
    refusal(text);
    expect(performance.now() - began).toBeLessThan(500);
  }
});

test("a refusal says which wall it is and what is named there", () => {
  expect(refusal("")?.detail).toEqual({ reason: "empty" });
  expect(refusal("RETURN '\\u0041'")?.detail).toEqual({ reason: "escape" });
  expect(refusal(`RETURN 1${" + 1".repeat(3000)}`)?.detail).toEqual({ reason: "words", max: 5000 });
  expect(refusal("\n profile RETURN 1")?.detail).toEqual({
    reason: "prefix",
    name: "PROFILE",
    line: 2,
    column: 2,
  });
  expect(refusal(`RETURN ${"(".repeat(25)}`)?.detail).toMatchObject({
    reason: "brackets",
    max: 24,
    line: 1,
  });
  expect(refusal(`RETURN ${"- ".repeat(25)}1`)?.detail).toMatchObject({ reason: "signs" });
  expect(refusal("RETURN 1;\n// and\nRETURN 2;")?.detail).toEqual({
    reason: "statements",
    line: 3,
    column: 1,
  });
  expect(refusal("RETURN ';' AS a;; // end")).toBeUndefined();
  const nested = `RETURN ${"COUNT { ".repeat(5)}`;
  expect(refusal(nested)?.detail).toMatchObject({ reason: "subqueries", max: 4 });
});
