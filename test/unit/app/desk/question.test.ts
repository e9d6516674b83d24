import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { endsInside, proposals, typeOf } from "../../../../src/app/desk/editor/completions.ts";
import { placeOf } from "../../../../src/app/desk/editor/problems.ts";
import { importFiles } from "../../../../src/app/desk/library/import-files.ts";
import { freeName, isName, nameOf } from "../../../../src/app/desk/library/names.ts";
import {
  draftOf,
  fieldsOf,
  isEdited,
  questionOf,
  wrongFields,
} from "../../../../src/app/desk/question/draft.ts";
import { parseQueryFile, type SavedQuery } from "../../../../src/model/query-file.ts";

const file = `// title.en: Which partners has a place?
// title.vi: Đối tác nào?
// tags: ties
// param city: city
//   required: yes
// param since: date
// columns: partner
// view: table

MATCH (p:Locality {id: $city})-[t:PARTNER_OF]-(partner)
WHERE $since IS NULL OR t.since >= $since
RETURN partner
`;
const read = parseQueryFile(file);
if (!("query" in read)) throw new Error("the fixture is a query");
const saved: SavedQuery = { ...read.query, name: "partners", origin: "own", revision: "r1" };
const draft = (ask: string | null, p = {}) => draftOf({ q: saved.name, ask, p }, saved);

test("a saved query goes into the URL by its name, an edited one with its text, a free one with its parameters", () => {
  const filled = { city: "g1", since: "", other: "x" };
  expect(questionOf(draft(null, filled))).toEqual({ q: "partners", ask: null, p: { city: "g1" } });
  const edited = draft("MATCH (n {id: $city}) RETURN n", filled);
  expect(isEdited(edited)).toBe(true);
  expect(questionOf(edited)).toEqual({
    q: "partners",
    ask: "MATCH (n {id: $city}) RETURN n",
    p: { city: "g1" },
  });
  const free = draftOf({ q: null, ask: ':params {"id":"g1","n":2}\nRETURN $id, $n', p: {} }, null);
  expect(free).toEqual({ saved: null, text: "RETURN $id, $n", filled: { id: "g1", n: 2 } });
  expect(questionOf(free).ask).toBe(':params {"id":"g1","n":2}\nRETURN $id, $n');
});

test("fields follow the text: a parameter that is taken out has none, a new one gets one", () => {
  expect(
    fieldsOf(draft("RETURN $city, $more")).map(({ name, param }) => [name, param?.type]),
  ).toEqual([
    ["city", "city"],
    ["more", undefined],
  ]);
});

test("what is needed and empty, and what is not of its type, keeps a question from being run", () => {
  const wrong = (p: Record<string, unknown>) => [...wrongFields(draft(null, p), "2025-01-01")];
  expect(wrong({})).toEqual([["city", "needed"]]);
  expect(wrong({ city: "g1", since: "May" })).toEqual([["since", "type"]]);
  expect(wrong({ city: "g1", since: "2019-05" })).toEqual([]);
});

test("names are made from titles in any script and never collide", () => {
  expect(nameOf("Đối tác của Huế?")).toBe("doi-tac-cua-hue");
  expect(
    isName(nameOf("Which — partners … has: a place, and since when, and who says so, and why?")),
  ).toBe(true);
  expect(nameOf("後에")).toBe("");
  expect(freeName("a", new Set(["a", "a-2"]))).toBe("a-3");
});

test("importing replaces nothing: same files are left, others get a free name, broken ones are told with their lines", async () => {
  const written: string[] = [];
  const as = (name: string, text: string) => new File([text], name);
  const report = await importFiles(
    [
      as("partners.cypher", file),
      as("partners.cypher", file.replace("Which partners", "What partners")),
      as("New one.cypher", file),
      as("bad.cypher", "// title.en: A\n// nonsense\n\nRETURN 1"),
    ],
    [saved],
    async (name) => {
      written.push(name);
    },
  );
  expect(report.map((one) => one.outcome)).toEqual(["same", "renamed", "added", "broken"]);
  expect(written).toEqual(["partners-2", "new-one"]);
  expect(report[3]).toMatchObject({ problems: [{ line: 2 }] });
});

const schema = {
  labels: [
    { name: "City", count: 2, properties: ["id", "name", "population"] },
    { name: "Event", count: 1, properties: ["id", "start"] },
  ],
  relationshipTypes: [{ name: "PARTNER_OF", count: 3, properties: ["kind", "since"] }],
};
const proposed = (before: string, rest = "", isExplicit = false) =>
  proposals(before, before + rest, {
    schema,
    params: ["city"],
    nameOf: (snippet) => `snippet ${snippet}`,
    isExplicit,
  })?.options.map(({ label }) => label);

test("what is proposed is what can stand there", () => {
  expect(proposed("MATCH (c:Ci")).toEqual(["City", "Event"]);
  expect(proposed("MATCH (c)-[t:")).toEqual(["PARTNER_OF"]);
  expect(proposed("MATCH (c:City) RETURN c.")).toEqual(["id", "name", "population"]);
  expect(proposed("MATCH ()-[t:PARTNER_OF]-() RETURN t.k")).toEqual(["kind", "since"]);
  expect(proposed("RETURN e.", "\n// (e:Event)")).toEqual(["id", "start"]);
  expect(proposed("MATCH (c:City {na")).toEqual(["id", "name", "population"]);
  expect(proposed("RETURN x.")).toEqual(["id", "kind", "name", "population", "since", "start"]);
  expect(proposed("WHERE c.id = $")).toEqual(["city"]);
  expect(proposed("CALL db.in")).toContain("db.index.fulltext.queryNodes");
  expect(proposed("RET")).toEqual(
    expect.arrayContaining(["RETURN", "count", "snippet tiesOfPlace"]),
  );
  expect(proposed("RETURN ")).toBeUndefined();
  expect(proposed("RETURN ", "", true)).toContain("count");
  expect(proposed("MATCH (c:!")).toEqual(["City", "Event"]);
  expect(proposed("MATCH (c:City {id: na")).not.toContain("Event");
  expect(typeOf("c", "MATCH (c:City) WITH c MATCH (c:Event)")).toBe("Event");
});

test("names given in the text are proposed; one that is whole asks for no list, nor does a new one", () => {
  const text = "MATCH (place:City)-[t]-(other) WITH place, count(t) AS ties RETURN ";
  expect(proposed(`${text}pl`)).toEqual(expect.arrayContaining(["place", "other", "t", "ties"]));
  expect(proposed(`${text}place`)).toBeUndefined();
  expect(proposed(`${text}place AS pl`)).toBeUndefined();
  // Not the word that is just being typed, though a bracket was closed behind it.
  expect(proposed("RETURN abs(toU", ")")).toContain("toUpper");
});

test("within comments, strings and quoted names nothing is completed; behind them it is again", () => {
  const inside = [
    "// Ma",
    "/* a\nMa",
    "RETURN 'Ma",
    "RETURN 'it\\'s Ma",
    'RETURN "a\nb',
    "RETURN `a",
  ];
  expect(inside.filter((text) => !endsInside(text))).toEqual([]);
  const behind = ["// it's\nMa", "/* ' */ Ma", "RETURN 'a // b' + Ma", "RETURN `'` + Ma"];
  expect(behind.filter(endsInside)).toEqual([]);
});

test("a problem marks its word, and one at the end of a line or beyond the text marks what is there", () => {
  const doc = Text.of(["MATCH (c:Citty)", "RETRUN c"]);
  const marked = (line: number, column: number) => {
    const { from, to } = placeOf(doc, { line, column });
    return doc.sliceString(from, to);
  };
  expect(marked(1, 10)).toBe("Citty");
  expect(marked(2, 1)).toBe("RETRUN");
  expect(marked(2, 9)).toBe("c");
  expect(marked(99, 99)).toBe("c");
});
