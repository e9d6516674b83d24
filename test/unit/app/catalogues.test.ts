import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { catalogues } from "../../../src/app/i18n/languages.ts";
import { ERROR_STATUS } from "../../../src/model/errors.ts";
import {
  EVENT_KINDS,
  LEVELS,
  LINK_TYPES,
  NODE_KINDS,
  ORGANISATION_KINDS,
  ROLES,
  TIE_KINDS,
  TIE_STATUSES,
} from "../../../src/model/kinds.ts";
import { wordsIn } from "./words-in.ts";

const APP = fileURLToPath(new URL("../../../src/app", import.meta.url));
const LANGS = ["en", "vi", "fr"] as const;

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );
}

const files = (extension: string) =>
  readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .map((name) => ({ name, text: readFileSync(join(APP, name), "utf8") }));

const flat = Object.fromEntries(LANGS.map((lang) => [lang, new Map(flatten(catalogues[lang]))]));
const placeholders = (text: string) => (text.match(/\{\{[^}]*\}\}/g) ?? []).toSorted();

test.each(["vi", "fr"] as const)(
  "%s has exactly the keys of English, none of them empty",
  (lang) => {
    expect([...(flat[lang]?.keys() ?? [])]).toEqual([...(flat.en?.keys() ?? [])]);
    expect([...(flat[lang] ?? [])].filter(([, text]) => text.trim() === "")).toEqual([]);
  },
);

test.each(["vi", "fr"] as const)("%s fills in the same things as English", (lang) => {
  for (const [key, text] of flat.en ?? []) {
    // "première ligne" needs no number; nothing else may drop what it is told.
    if (key.endsWith("_one")) continue;
    expect(placeholders(flat[lang]?.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});

test("the vocabulary has a word for every kind, status, role and link of the model, in every language", () => {
  const groups = [
    ["node", NODE_KINDS],
    ["nodes", NODE_KINDS],
    ["tie", TIE_KINDS],
    ["tieMeaning", TIE_KINDS],
    ["status", TIE_STATUSES],
    ["event", EVENT_KINDS],
    ["organisation", ORGANISATION_KINDS],
    ["level", LEVELS],
    ["role", ROLES],
    ["link", LINK_TYPES],
  ] as const;
  for (const lang of LANGS) {
    for (const [group, values] of groups) {
      expect(Object.keys(catalogues[lang].words[group])).toEqual(
        expect.arrayContaining([...values]),
      );
    }
    expect(Object.keys(catalogues[lang].errors)).toEqual(
      expect.arrayContaining(Object.keys(ERROR_STATUS)),
    );
  }
});

test("counts take the plural that the language asks for, French millions too", () => {
  const ties = (lang: (typeof LANGS)[number], count: number) =>
    wordsIn(lang).t("search.ties", { count }).replace(/\s/g, " ");
  expect([0, 1, 2].map((n) => ties("en", n))).toEqual(["0 ties", "1 tie", "2 ties"]);
  expect([0, 1, 2].map((n) => ties("fr", n))).toEqual(["0 lien", "1 lien", "2 liens"]);
  expect(ties("fr", 1_000_000)).toBe("1 000 000 liens");
  expect(ties("vi", 1)).toBe("1 mối quan hệ");
  expect(ties("vi", 1234)).toBe("1.234 mối quan hệ");
});

test("every key of the catalogue is used somewhere, so that none is translated for nothing", () => {
  const code = [...files(".tsx"), ...files(".ts")]
    .filter(({ name }) => !/i18n[/\\](en|vi|fr)\.ts$|i18n[/\\]words/.test(name))
    .map(({ text }) => text)
    .join("\n");
  const unused = [...(flat.en?.keys() ?? [])]
    .filter((key) => !key.startsWith("words."))
    .map((key) => key.replace(/_(one|other)$/, ""))
    .filter((key) => {
      const group = key.slice(0, key.lastIndexOf("."));
      const uses = [`"${key}"`, `.${key};`, `.${key}}`];
      return !uses.some((use) => code.includes(use)) && !code.includes(`\`${group}.\${`);
    });
  expect(unused).toEqual([]);
});

/** Words between tags, or in an attribute that a user reads or hears. */
const TEXT_CHILD = />[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*<\//gu;
const TEXT_ATTRIBUTE = /\b(?:aria-label|aria-valuetext|title|placeholder|alt|label)="[^"]*\p{L}/gu;

test("the scan for words outside the catalogues finds them", () => {
  expect("<p>Hello there</p>".match(TEXT_CHILD)).not.toBeNull();
  expect('<input aria-label="Which city?" />'.match(TEXT_ATTRIBUTE)).not.toBeNull();
  expect('<p>{t("search.label")}</p>'.match(TEXT_CHILD)).toBeNull();
});

test("no component says a word of its own", () => {
  const found = files(".tsx").flatMap(({ name, text }) =>
    [...(text.match(TEXT_CHILD) ?? []), ...(text.match(TEXT_ATTRIBUTE) ?? [])]
      // The names of keys are the same in every language.
      .filter((match) => !/^>Ctrl ↵<\/$/.test(match))
      .map((match) => `${name}: ${match}`),
  );
  expect(found).toEqual([]);
});
