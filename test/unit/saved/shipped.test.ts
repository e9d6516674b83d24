import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../src/db/root.ts";
import { queryOfFile, writeQueryFile } from "../../../src/model/query-file.ts";
import { LANGUAGES, QUERY_NAME } from "../../../src/model/query-params.ts";

const FOLDER = join(PROJECT_ROOT, "cypher", "saved");
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".cypher"));
const names = files.map((file) => file.slice(0, -".cypher".length));
const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.cypher`), "utf8");
const queryOf = (name: string) => queryOfFile(textOf(name), name);

test("there are at least 25 that answer questions", () => {
  expect(names.filter((name) => !queryOf(name).tags.includes("options")).length).toBeGreaterThan(
    24,
  );
});

test("the example in the folder's README is a query", () => {
  const [, example = ""] =
    /```\n([\s\S]*?)```/.exec(readFileSync(join(FOLDER, "README.md"), "utf8")) ?? [];
  expect(writeQueryFile(queryOfFile(example, "README.md"))).toBe(example);
});

describe.each(names)("%s", (name) => {
  const query = queryOf(name);

  test("stands in the one form of a file", () => {
    expect(name).toMatch(QUERY_NAME);
    expect(writeQueryFile(query)).toBe(textOf(name));
  });

  test("asks its question, and says what it tells, in every language", () => {
    for (const language of LANGUAGES) {
      expect(query.title[language], language).toMatch(/\?$/);
      expect(query.about[language], language).toMatch(/\.$/);
      for (const param of query.params) expect(param.label[language], param.name).toBeTruthy();
    }
  });

  test("has tags, columns, and suggestions that exist", () => {
    expect(query.tags.length).toBeGreaterThan(0);
    expect(query.columns.length).toBeGreaterThan(0);
    for (const { suggest } of query.params) {
      if (suggest === undefined) continue;
      const options = queryOf(suggest.query);
      expect(options.columns).toContain("value");
      const needed = options.params.filter((param) => param.required).map((param) => param.name);
      expect(Object.keys(suggest.from)).toEqual(expect.arrayContaining(needed));
    }
  });
});
