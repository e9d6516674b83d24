import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANSWER_VIEWS } from "../../../src/model/kinds.ts";
import {
  parseQueryFile,
  type QueryText,
  QueryTextSchema,
  queryOfFile,
  writeQueryFile,
} from "../../../src/model/query-file.ts";
import { LANGUAGES, PARAM_TYPES } from "../../../src/model/query-params.ts";
import { FILE_PROBLEMS } from "../../../src/model/query-problem.ts";

const FILE = `// title.en: Which partners has a city?
// title.vi: Một thành phố có những đối tác nào?
// title.fr: Quels partenaires a une ville ?
// about.en: All ties of one city: the newest first.
// tags: ties; diplomat
// param city: city
//   label.en: City
//   required: yes
// param kinds: kind list
//   default: partnership; friendship
// param rank: enum
//   values: by name; by date
// param partner: city
//   suggest: partners-of-a-city(city = city)
// columns: partner; since
// view: graph

MATCH (:Locality {id: $city})-[t:PARTNER_OF]-(p)
WHERE t.kind IN $kinds AND ($partner IS NULL OR p.id = $partner) // $nothing
RETURN p AS partner, t.since AS since, '$nothing' AS \`$nothing\`
ORDER BY CASE $rank WHEN 'by name' THEN p.name ELSE t.since END
`;

const problemsOf = (text: string) => {
  const outcome = parseQueryFile(text);
  return "problems" in outcome ? outcome.problems : [];
};

describe("a query's file", () => {
  test("is read into a typed query", () => {
    const query = queryOfFile(FILE, "x");
    expect(query.title.vi).toBe("Một thành phố có những đối tác nào?");
    expect(
      query.params.map(({ name, type, list, required }) => [name, type, list, required]),
    ).toEqual([
      ["city", "city", false, true],
      ["kinds", "kind", true, false],
      ["rank", "enum", false, false],
      ["partner", "city", false, false],
    ]);
    expect(query.params[3]?.suggest).toEqual({
      query: "partners-of-a-city",
      from: { city: "city" },
    });
    expect(query.columns).toEqual(["partner", "since"]);
    expect(query.view).toBe("graph");
    expect(query.cypher.startsWith("MATCH")).toBe(true);
  });

  test("is written as it was read", () => {
    expect(writeQueryFile(queryOfFile(FILE, "x"))).toBe(FILE);
  });

  test("may come from Windows, with a byte order mark, without a blank line, in another order", () => {
    const lines = FILE.split("\n").filter((line) => line !== "");
    const moved = [lines[15], ...lines.slice(0, 15), ...lines.slice(16)];
    expect(writeQueryFile(queryOfFile(`\uFEFF${moved.join("\r\n")}`, "x"))).toBe(FILE);
  });

  test("keeps a comment that begins the statement out of the header", () => {
    const text =
      "// title.fr: Où ?\n// view: table\n\n// tags: these are no tags\nRETURN 1 AS one\n";
    const query = queryOfFile(text, "x");
    expect(query.tags).toEqual([]);
    expect(query.cypher).toBe("// tags: these are no tags\nRETURN 1 AS one");
    expect(writeQueryFile(query)).toBe(text);
  });

  test.each([
    ["", 1, "The statement is empty"],
    ["RETURN 1", 1, "Title is missing"],
    ["// title.en: A?\n", 2, "The statement is empty"],
    ["// title.en: A?\n// titel.vi: B?\nRETURN 1", 2, '"titel.vi" means nothing here'],
    ["// title.en: A?\n// just words\nRETURN 1", 2, "reads"],
    ["// title.en: A?\n// title.en: B?\nRETURN 1", 2, '"title.en" stands twice'],
    ["// title.en:\nRETURN 1", 1, "Title.en is empty"],
    ["// title.en: A?\n//   default: 3\nRETURN 1", 2, "belongs below"],
    ["// title.en: A?\n// param x: town\nRETURN $x", 2, "Type is none of city"],
    ["// title.en: A?\n// param x: int lists\nRETURN $x", 2, "is no type"],
    ["// title.en: A?\n// param x y: int\nRETURN 1", 2, "Name is no name"],
    [
      "// title.en: A?\n// param x: int\n//   default: many\nRETURN $x",
      3,
      "Default must be a number",
    ],
    ["// title.en: A?\n// param x: int\n// param x: int\nRETURN $x", 3, 'stands twice: "x"'],
    ["// title.en: A?\n// param x: enum\nRETURN $x", 2, "needs its values"],
    ["// title.en: A?\n// param x: int\n//   required: maybe\nRETURN $x", 3, "is yes or no"],
    ["// title.en: A?\n// param x: int\n//   suggest: q(a)\nRETURN $x", 3, '"suggest" reads'],
    [
      "// title.en: A?\n// param x: int\n//   suggest: q(a = y)\nRETURN $x",
      3,
      'needs "y" before it',
    ],
    ["// title.en: A?\n// param x: int\nRETURN 1", 2, 'is not used by the statement: "x"'],
    ["// title.en: A?\n\n\nMATCH (n)\nWHERE n.id = $id\nRETURN n", 5, "uses $id"],
    ["// title.en: A?\n// tags: a, b\nRETURN 1", 2, "is no tag"],
    ["// title.en: A?\n// view: cake\nRETURN 1", 2, "View is none of"],
  ])("%j: line %i, %s", (text, line, message) => {
    const problems = problemsOf(text);
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) });
    // Whoever speaks another language than English says it by this.
    expect(FILE_PROBLEMS).toContain(problems[0]?.reason);
  });

  test("says what a sentence in another language names", () => {
    const text = "// title.en: A?\n// vue: map\n// title.en: B?\n// param x: int\nRETURN $y";
    expect(problemsOf(text).map(({ reason, named }) => [reason, named?.key])).toEqual([
      ["key", "vue"],
      ["twice", "title.en"],
    ]);
    const unused = problemsOf("// title.en: A?\n// view: cake\n// param x: int\nRETURN 1");
    expect(unused[0]).toMatchObject({
      reason: "choice",
      named: { key: "view", known: ANSWER_VIEWS.join(", ") },
    });
    const undeclared = problemsOf("// title.en: A?\n// param x: int\n\nRETURN $y");
    expect(undeclared.map(({ reason, named }) => [reason, named])).toEqual([
      ["undeclared", { key: "y" }],
      ["unused", { key: "x" }],
    ]);
  });

  test("names the file and its line where it must be right", () => {
    expect(() => queryOfFile("// title.en: A?\n// vue: map\nRETURN 1", "a.cypher")).toThrow(
      /^a\.cypher, line 2: "vue"/,
    );
  });
});

const pieces = [
  ...["// ", "//   ", "//", "\n", "\r\n", "\r", ":", ": ", ";", "title.en", "title.vi", "about.fr"],
  ...[
    "param ",
    "param x",
    "city",
    "enum",
    " list",
    "required",
    "yes",
    "default",
    "values",
    "suggest",
  ],
  ...["q(a = x)", "q(__proto__ = x)", "param __proto__", "constructor", "tags", "view", "graph"],
  ...["RETURN $x", "$`", "'", "`", "/*", "\u2028", "\u0000", "\ud800", "\uFEFF", " "],
];
const anyFile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 60 })
    .map((parts) => parts.join("")),
);

const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const words = fc.record(Object.fromEntries(LANGUAGES.map((language) => [language, line])), {
  requiredKeys: [],
});
const paramNames = fc.uniqueArray(fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/), { maxLength: 4 });
const anyQuery = paramNames.chain((names) =>
  fc.record({
    title: words,
    about: words,
    tags: fc.array(fc.constantFrom("ties", "đối-tác", "x_1"), { maxLength: 3 }),
    params: fc.tuple(
      ...names.map((name, at) =>
        fc.record({
          name: fc.constant(name),
          type: fc.constantFrom(...PARAM_TYPES.filter((type) => type !== "enum")),
          list: fc.boolean(),
          required: fc.boolean(),
          label: words,
          suggest: fc.option(
            fc.record({
              query: fc.constant("some-query"),
              from: fc.constant(at === 0 ? {} : { their: names[at - 1] }),
            }),
            { nil: undefined },
          ),
        }),
      ),
    ),
    columns: fc.array(
      line.map((text) => text.replaceAll(";", "")),
      { maxLength: 3 },
    ),
    view: fc.constantFrom(...ANSWER_VIEWS),
    cypher: fc
      .tuple(fc.constantFrom("// view: x\n", "\n\n", "/*\n*/", ""), line)
      .map(([start, text]) => `${start}RETURN [${names.map((name) => `$${name}`)}] // ${text}`),
  }),
);

describe("whatever the text", () => {
  test("reading a file throws nothing, and each problem has its line", () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const outcome = parseQueryFile(text);
        if ("query" in outcome) {
          const file = writeQueryFile(outcome.query);
          expect(queryOfFile(file, "x")).toEqual(outcome.query);
          expect(writeQueryFile(queryOfFile(file, "x"))).toBe(file);
        } else {
          const last = text.split(/\r\n?|\n/).length;
          for (const { line: at } of outcome.problems) {
            expect(at).toBeGreaterThanOrEqual(1);
            expect(at).toBeLessThanOrEqual(last);
          }
          expect(outcome.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("a query that may be saved is read back as it was", () => {
    let written = 0;
    fc.assert(
      fc.property(anyQuery, (draft) => {
        const outcome = QueryTextSchema.safeParse(draft);
        if (!outcome.success) return;
        written++;
        const query: QueryText = outcome.data;
        expect(queryOfFile(writeQueryFile(query), "x")).toEqual(query);
      }),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(200);
  });
});
