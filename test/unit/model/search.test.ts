import { expect, test } from "vitest";
import { searchTerms, searchText, splitCountry } from "../../../src/model/search.ts";

test("a node's search text holds every form of its names once, with and without spaces", () => {
  expect(searchText(["Đà Nẵng", "Da Nang", "Tourane", "岘港"])).toBe(
    "| da nang | danang | tourane | 岘港 |",
  );
  expect(searchText(["Xi'an"])).toBe("| xian | xi an |");
  expect(searchText(["?!"])).toBe("");
});

test("a query is searched as typed first, then without the office's name", () => {
  const cases: [string, string][] = [
    ["Thành phố Huế", "hue"],
    ["TP. Huế", "hue"],
    ["tỉnh Thừa Thiên Huế", "thua thien hue"],
    ["City of Cergy", "cergy"],
    ["Ville de Toulouse", "toulouse"],
    ["ville d'Évry", "evry"],
    ["Hue city", "hue"],
    ["경주시", "경주"],
  ];
  for (const [query, bare] of cases) {
    const { forms } = searchTerms(query);
    expect(forms.length, query).toBeGreaterThan(1);
    expect(forms, query).toContain(bare);
    expect(forms[0], query).not.toBe(bare);
  }
});

test("a name that only looks like an office keeps its meaning", () => {
  expect(searchTerms("Quan").forms).toEqual(["quan"]);
  expect(searchTerms("City").forms).toEqual(["city"]);
  expect(searchTerms("대구").forms).toEqual(["대구"]);
});

test("words are joined by AND with a prefix on the last, and also searched without spaces", () => {
  expect(searchTerms("da nang").lucene).toBe(
    "(da AND nang)^4 OR (danang)^4 OR (da AND nang*) OR (danang*)",
  );
  expect(searchTerms("tourrane").fuzzy).toBe("(tourrane~1)");
  expect(searchTerms("le havra").fuzzy).toBe("(le AND havra~1) OR (lehavra~1)");
});

test("nothing of Lucene's syntax survives", () => {
  const hostile = [
    "hue (",
    'na"me:',
    "a/b",
    "NOT hue",
    "*:*",
    "x AND y",
    "a^9",
    "[a TO b]",
    "\\",
    "a~2",
  ];
  for (const text of hostile) {
    const { lucene, fuzzy } = searchTerms(text);
    const left = `${lucene} ${fuzzy}`.replace(/\(|\)|\^4|\*|~1|\bAND\b|\bOR\b/g, " ");
    expect(left, text).toMatch(/^[\p{Ll}\p{Lo}\p{N} ]*$/u);
  }
  expect(searchTerms("  -- ")).toEqual({ forms: [], lucene: "", fuzzy: "" });
});

test("a name may be followed by its country, half typed or not", () => {
  expect(splitCountry("Huế, VN")).toEqual({ name: "Huế", country: "vn" });
  expect(splitCountry("Huế , Việt N")).toEqual({ name: "Huế", country: "viet n" });
  expect(splitCountry("Washington, D.C., US")).toEqual({ name: "Washington, D.C.", country: "us" });
  expect(splitCountry(" Huế ")).toEqual({ name: "Huế" });
  for (const text of ["Huế,", "Huế, .", ", VN"]) expect(splitCountry(text)).toEqual({ name: text });
});
