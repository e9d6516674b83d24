import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ErrorCode } from "../../../src/model/errors.ts";
import { MAX_QUERY_BYTES, queryOfFile } from "../../../src/model/query-file.ts";
import { Library } from "../../../src/query/saved/library.ts";

const query = (cypher = "RETURN 1 AS one") => queryOfFile(`// title.en: One?\n\n${cypher}\n`, "x");
const failing = (code: ErrorCode, message = "") =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

let home = "";
let library: Library;
const own = (name: string) => join(home, "queries", name);
const put = (name: string, text: string) => {
  mkdirSync(join(home, "queries"), { recursive: true });
  writeFileSync(own(name), text);
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cityties-library-"));
  library = new Library(home);
});
afterEach(() => rmSync(home, { recursive: true }));

describe("a library", () => {
  test("without a folder has what is shipped", async () => {
    const { queries, broken } = await library.list();
    expect(broken).toEqual([]);
    expect(queries.every(({ origin }) => origin === "shipped")).toBe(true);
    expect(queries.map(({ name }) => name)).toContain("last-import");
  });

  test("saves, gives back, replaces and deletes a query of one's own", async () => {
    const first = await library.save("mine", query());
    expect(readFileSync(own("mine.cypher"), "utf8")).toContain("// title.en: One?");
    expect(await library.get("mine")).toEqual(first);
    const second = await library.save("mine", query("RETURN 2 AS two"), first.revision);
    expect(second.revision).not.toBe(first.revision);
    expect((await library.get("mine")).cypher).toBe("RETURN 2 AS two");
    await library.remove("mine", second.revision);
    await expect(library.get("mine")).rejects.toEqual(failing("not_found"));
    expect(readdirSync(join(home, "queries"))).toEqual([".revisions"]);
  });

  test("overwrites nothing unseen", async () => {
    const { revision } = await library.save("mine", query());
    await expect(library.save("mine", query("RETURN 2"))).rejects.toEqual(failing("conflict"));
    put("mine.cypher", "// title.en: Edited by hand?\n\nRETURN 3\n");
    await expect(library.save("mine", query("RETURN 2"), revision)).rejects.toEqual(
      failing("conflict", "changed meanwhile"),
    );
    await expect(library.remove("mine", revision)).rejects.toEqual(failing("conflict"));
    expect((await library.get("mine")).title.en).toBe("Edited by hand?");
    await library.remove("mine");
    await expect(library.save("mine", query(), revision)).rejects.toEqual(
      failing("conflict", "deleted meanwhile"),
    );
  });

  test("of many who save the same name at once, one wins", async () => {
    const others = Array.from({ length: 8 }, () => new Library(home));
    const outcomes = await Promise.allSettled(
      others.map((one, at) => one.save("mine", query(`RETURN ${at} AS n`))),
    );
    const winners = outcomes.filter(({ status }) => status === "fulfilled");
    expect(winners).toHaveLength(1);
    expect(readdirSync(join(home, "queries"))).toEqual(["mine.cypher"]);
  });

  test("keeps shipped queries as they are", async () => {
    await expect(library.save("hubs", query())).rejects.toEqual(failing("conflict", "comes with"));
    const { revision } = await library.get("hubs");
    await expect(library.save("hubs", query(), revision)).rejects.toEqual(failing("conflict"));
    await expect(library.remove("hubs")).rejects.toEqual(failing("conflict"));
  });

  test.each([
    "../escape",
    "..",
    "a/b",
    "a\\b",
    ".hidden",
    "A",
    "",
    "-x",
    "a".repeat(81),
    "a\0b",
    "é",
  ])("writes no file for the name %j", async (name) => {
    await expect(library.save(name, query())).rejects.toEqual(failing("bad_request"));
    await expect(library.get(name)).rejects.toEqual(failing("not_found"));
    await expect(library.remove(name)).rejects.toEqual(failing("bad_request"));
    expect(readdirSync(home).filter((entry) => entry !== "queries")).toEqual([]);
  });

  test("names what is wrong with files that are no queries, and gives the others", async () => {
    put("good.cypher", "// title.vi: Tốt?\nRETURN 1");
    put("bad.cypher", "// title.en: Bad?\n// colour: red\nRETURN 1");
    put("hubs.cypher", "// title.en: Mine?\nRETURN 1");
    put("Wrong Name.cypher", "// title.en: Name?\nRETURN 1");
    put("big.cypher", `// title.en: Big?\nRETURN 1 // ${"x".repeat(MAX_QUERY_BYTES)}`);
    put("notes.txt", "no query");
    writeFileSync(join(home, "secret"), "// title.en: Secret?\nRETURN 1");
    symlinkSync(join(home, "secret"), own("link.cypher"));
    const { queries, broken } = await library.list();
    expect(queries.filter(({ origin }) => origin === "own").map(({ name }) => name)).toEqual([
      "good",
    ]);
    expect(
      broken.map(({ name, problems }) => [name, problems[0]?.line, problems[0]?.reason]),
    ).toEqual([
      ["Wrong Name", 1, "name"],
      ["bad", 2, "key"],
      ["big", 1, "large"],
      ["hubs", 1, "shipped"],
      ["link", 1, undefined],
    ]);
    await expect(library.get("link")).rejects.toEqual(failing("bad_request", "no plain file"));
  });

  test("takes no query that its lexer would refuse, nor one that is too large", async () => {
    await expect(library.save("mine", query("EXPLAIN MATCH (n) RETURN n"))).rejects.toEqual(
      failing("not_read_only"),
    );
    const about = Object.fromEntries(["en", "vi", "fr"].map((one) => [one, "ợ".repeat(1000)]));
    const values = Array.from({ length: 400 }, (_, at) => `${at} ${"ợ".repeat(100)}`);
    const params = [
      { name: "x", type: "enum" as const, list: false, required: false, label: {}, values },
    ];
    await expect(
      library.save("mine", { ...query(), cypher: "RETURN $x", about, params }),
    ).rejects.toEqual(failing("too_large"));
    expect(readdirSync(join(home, "queries"))).toEqual([]);
  });
});
