import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../../../src/app/desk/editor/format/lay-out.ts";
import { isUnclosed, placeIn, saysTheSame } from "../../../../src/app/desk/editor/format/signs.ts";
import { parseQueryFile } from "../../../../src/model/query-file.ts";
import { TOKEN } from "../../../../src/query/cypher/lexer.ts";

const SAVED = new URL("../../../../cypher/saved/", import.meta.url);
const bodies = readdirSync(SAVED)
  .filter((name) => name.endsWith(".cypher"))
  .map((name) => {
    const read = parseQueryFile(readFileSync(new URL(name, SAVED), "utf8"));
    if (!("query" in read)) throw new Error(`${name} is a query`);
    return [name, read.query.cypher] as const;
  });

// By the server's own lexer, which knows nothing of the one that guards the layout.
const isComment = (token: string) => /^\/[/*]/.test(token);
const all = (text: string) => (text.match(TOKEN) ?? []).map((token) => token.trimEnd());
const code = (text: string) => all(text).filter((token) => !isComment(token));
const comments = (text: string) => all(text).filter(isComment);
const isWord = (token: string) => /^\p{L}+$/u.test(token);
const NAMES = ["Match", "Where", "n", "City", "PARTNER_OF", "year"];

/** What may not change in any letter: everything but keywords. */
const exact = (text: string) =>
  code(text).filter((token) => !isWord(token) || NAMES.includes(token));

test.each(bodies)("%s is laid out without a change of its words, from one line too", (_, body) => {
  for (const text of [body, body.includes("//") ? body : body.replaceAll(/\s+/g, " ")]) {
    const next = layOut(text);
    if (next === null) throw new Error("a shipped query can be laid out");
    expect(code(next).map((token) => token.toUpperCase())).toEqual(
      code(text).map((token) => token.toUpperCase()),
    );
    expect(comments(next)).toEqual(comments(text));
    expect(layOut(next)).toBe(next);
  }
});

const blank = fc.constantFrom(" ", "\n", "\t", "   ", "\r\n", "\n\n\n");
const comment = fc.constantFrom("/* a  //  'b' */", "// it's  `c`  \n", "/*\n   kept\n     so\n*/");
const between = fc.oneof({ weight: 4, arbitrary: blank }, { weight: 1, arbitrary: comment });
const inner = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .filter((text) => !/['"`\\]/.test(text) && !/[\p{Cc}]/u.test(text));
const value = fc.oneof(
  inner.map((text) => `'${text}'`),
  inner.map((text) => `"it's  // ${text}"`),
  inner.filter((text) => text.trim() !== "").map((text) => `n.\`${text}  match\``),
  fc.constantFrom(
    "$p",
    "$`q  r`",
    "n.Match",
    "n.Where",
    "1.50",
    "1e3",
    "0xFF",
    "-1",
    "null",
    "true",
  ),
  fc.constantFrom(
    "[1..2]",
    "n.a<>1 AND not n.b=~'x'",
    "{a:1,  b:[2,3][0..1]}",
    "case when n.a then 1 end",
  ),
);
const clause = fc.oneof(
  fc.constantFrom(
    "match (n:City)-[:PARTNER_OF*1..3]->(m)",
    "optional match (n)<-[t]-()",
    "with n, count( * ) as year",
    "unwind [1,2] as x",
    "call (n) { match (n)--(o) return o }",
  ),
  value.map((one) => `where ${one} is not null`),
  value.map((one) => `with n, ${one} as v order by v desc`),
);
const query = fc
  .tuple(fc.array(fc.tuple(clause, between), { maxLength: 4 }), between, value, between)
  .map(
    ([clauses, before, one, after]) =>
      `match (n)${before} ${clauses.map(([text, gap]) => `${text}${gap} `).join("")}return ${one} as x${after}`,
  );

test("whatever is laid out keeps every sign, every comment and every text, and rests as it is", () => {
  let laidOut = 0;
  fc.assert(
    fc.property(query, (text) => {
      const next = layOut(text);
      if (next === null) return;
      laidOut++;
      expect(exact(next)).toEqual(exact(text));
      expect(code(next).map((token) => token.toUpperCase())).toEqual(
        code(text).map((token) => token.toUpperCase()),
      );
      expect(comments(next)).toEqual(comments(text));
      expect(layOut(next)).toBe(next);
    }),
    { numRuns: 300 },
  );
  // It is no layout that gives up on most.
  expect(laidOut).toBeGreaterThan(200);
});

test("any text at all is laid out or left, never broken", () => {
  const signs = fc.constantFrom(..."()[]{}'\"`/*;:,.|<>=-+$ \n", "match ", "return ", "n", "//");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 25 }), (parts) => {
      const text = parts.join("");
      const next = layOut(text);
      if (next === null) return;
      expect(code(next).join("").toUpperCase()).toBe(code(text).join("").toUpperCase());
      expect(layOut(next)).toBe(next);
    }),
    { numRuns: 300 },
  );
});

test("what would change a name, a text, a number or a comment is seen", () => {
  for (const [before, after] of [
    ["RETURN n.match", "RETURN n.MATCH"],
    ["MATCH (year) RETURN year", "MATCH (YEAR) RETURN YEAR"],
    ["RETURN 'a b'", "RETURN 'a  b'"],
    ["RETURN `a b`", "RETURN `a  b`"],
    ["RETURN $a", "RETURN $ a"],
    ["RETURN 1.5", "RETURN 1 . 5"],
    ["RETURN 1e-3", "RETURN 1e - 3"],
    ["RETURN a <> b", "RETURN a < > b"],
    ["RETURN 1 /* a b */", "RETURN 1 /* a  b */"],
    ["RETURN 1 // a\n + 2", "RETURN 1 // a + 2"],
    ["RETURN 1", "RETURN 1 //"],
  ] as const) {
    expect(saysTheSame(before, after), before).toBe(false);
  }
  expect(saysTheSame("match (n)  // a  \nreturn n", "MATCH (n) // a\nRETURN n")).toBe(true);
});

test("what is left open is seen, but not within texts and comments", () => {
  const open = [
    "(",
    "RETURN [1",
    "RETURN 1)",
    "RETURN (1]",
    "RETURN 'a",
    'RETURN "a',
    "RETURN `a",
    "/* a",
  ];
  expect(open.filter((text) => !isUnclosed(text))).toEqual([]);
  expect(isUnclosed("RETURN '(' + \"[\" + n.`{` /* ) */ // ]")).toBe(false);
});

test("the cursor stays by the letter that it stood by", () => {
  const before = "match (n) return n.na";
  const after = "MATCH (n)\nRETURN n.na";
  expect(placeIn(before, after, before.indexOf("return"))).toBe(after.indexOf("\nRETURN"));
  expect(placeIn(before, after, before.length)).toBe(after.length);
  expect(placeIn(before, after, 0)).toBe(0);
  expect(placeIn("  a  b", "a b", 6)).toBe(3);
});
