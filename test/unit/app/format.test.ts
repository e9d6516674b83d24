import { expect, test } from "vitest";
import {
  countryName,
  figureName,
  formatFigure,
  formatList,
  languageName,
  word,
} from "../../../src/app/i18n/format.ts";
import { chooseLang } from "../../../src/app/i18n/languages.ts";

test("countries have their names in the three languages, by a code in either case", () => {
  expect(countryName("vn", "en")).toBe("Vietnam");
  expect(countryName("KR", "vi")).toBe("Hàn Quốc");
  expect(countryName("kr", "fr")).toBe("Corée du Sud");
});

test("a code that is none is shown as it is", () => {
  expect(countryName("england", "en")).toBe("england");
  expect(languageName("no language", "fr")).toBe("no language");
});

test("a language stands in small letters within a Vietnamese sentence", () => {
  expect(languageName("fr", "vi")).toBe("tiếng Pháp");
  expect(languageName("vi", "en")).toBe("Vietnamese");
});

test("fields that no catalogue has are shown with spaces, and never as something inherited", () => {
  expect(word("field", "urban_planning", "vi")).toBe("quy hoạch đô thị");
  expect(word("field", "night_life", "fr")).toBe("night life");
  expect(word("field", "constructor", "en")).toBe("constructor");
});

test("figures name themselves and know money", () => {
  expect(figureName("fr_localities", "en")).toBe("French localities");
  expect(figureName("jp_localities", "en")).toBe("Places (Japan)");
  expect(figureName("festival_years", "en")).toBe("Festival years");
  expect(figureName("aid_usd", "en")).toBe("Aid");
  expect(formatFigure("delegates", 1000, "en")).toBe("1,000");
  expect(formatFigure("delegates", 1000, "vi")).toBe("1.000");
  expect(formatFigure("amount_eur", 25000, "en").replace(/\s/g, " ")).toBe("EUR 25,000");
  expect(formatFigure("amount_usd", 13_000_000, "fr").replace(/\s/g, " ")).toBe("13 000 000 USD");
  expect(formatFigure("exports_usd_2023", 5, "en").replace(/\s/g, " ")).toBe("USD 5");
  expect(formatFigure("remark", "many", "en")).toBe("many");
});

test("lists are joined as each language does", () => {
  const fields = ["a", "b", "c"];
  expect(formatList(fields, "en")).toBe("a, b and c");
  expect(formatList(fields, "vi")).toBe("a, b và c");
  expect(formatList(fields, "fr")).toBe("a, b et c");
  expect(formatList([], "en")).toBe("");
});

test.each([
  [["vi", "en-US"], "vi"],
  [[null, "fr-CA"], "fr"],
  [[null, "VI-vn"], "vi"],
  [["de", "ko-KR", "fr"], "fr"],
  [["constructor", "__proto__"], "en"],
  [[], "en"],
] as const)("of %j the page speaks %s", (wished, lang) => {
  expect(chooseLang(wished)).toBe(lang);
});
