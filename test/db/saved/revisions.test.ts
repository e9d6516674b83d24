import {
  existsSync,
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
import { queryOfFile } from "../../../src/model/query-file.ts";
import { MAX_REVISIONS } from "../../../src/model/query-revisions.ts";
import { Library } from "../../../src/query/saved/library.ts";

const query = (n: number) => queryOfFile(`// title.en: Number ${n}?\n\nRETURN ${n} AS n\n`, "x");
const failing = (code: ErrorCode) => expect.objectContaining({ code });

let home = "";
let library: Library;
const kept = (...path: string[]) => join(home, "queries", ".revisions", ...path);
const titles = async (name: string) =>
  (await library.revisions(name)).map(({ title }) => title.en?.replace(/\D/g, ""));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cityties-revisions-"));
  library = new Library(home);
});
afterEach(() => rmSync(home, { recursive: true }));

/** A query `mine` that was saved so many times, with the numbers from 1. */
async function savedTimes(times: number) {
  let last = await library.save("mine", query(1));
  for (let n = 2; n <= times; n++) last = await library.save("mine", query(n), last.revision);
  return last;
}

describe("what a query said before", () => {
  test("is kept when it is saved over, the latest first, and can be read and saved again", async () => {
    const last = await savedTimes(3);
    expect(await titles("mine")).toEqual(["2", "1"]);
    const [second, first] = await library.revisions("mine");
    expect(second?.until && first && second.until > first.until).toBe(true);
    expect(Math.abs(Date.parse(second?.until ?? "") - Date.now())).toBeLessThan(60_000);
    const old = await library.revision("mine", first?.id ?? "");
    expect(old.text).toContain("RETURN 1 AS n");
    if (!old.query) throw new Error("it was a query");
    await library.save("mine", old.query, last.revision);
    expect((await library.get("mine")).cypher).toBe("RETURN 1 AS n");
    expect(await titles("mine")).toEqual(["3", "2", "1"]);
  });

  test("is not kept twice where nothing changed", async () => {
    const { revision } = await savedTimes(1);
    await library.save("mine", query(1), revision);
    expect(await library.revisions("mine")).toEqual([]);
  });

  test(`is bounded: of more than ${MAX_REVISIONS} texts the oldest give way`, async () => {
    await savedTimes(MAX_REVISIONS + 4);
    const found = await titles("mine");
    expect(found).toHaveLength(MAX_REVISIONS);
    expect([found[0], found.at(-1)]).toEqual([`${MAX_REVISIONS + 3}`, "4"]);
    expect(readdirSync(kept("mine"))).toHaveLength(MAX_REVISIONS);
  });

  test("keeps its order when the clock was set back", async () => {
    mkdirSync(kept("mine"), { recursive: true });
    const future = "29991231t235959000z-0000000000000000.cypher";
    writeFileSync(kept("mine", future), "// title.en: Number 0?\n\nRETURN 0\n");
    await savedTimes(2);
    expect(await titles("mine")).toEqual(["1", "0"]);
  });

  test("is out of the library, and git leaves it out", async () => {
    await savedTimes(2);
    const { queries, broken } = await library.list();
    expect(queries.filter(({ origin }) => origin === "own")).toHaveLength(1);
    expect(broken).toEqual([]);
    expect(readFileSync(kept(".gitignore"), "utf8")).toBe("*\n");
  });

  test("that was no query is given as text", async () => {
    await savedTimes(1);
    writeFileSync(join(home, "queries", "mine.cypher"), "no query <b>");
    await library.remove("mine");
    const [broken] = await library.deleted();
    expect(broken).toMatchObject({ name: "mine", title: {} });
    const old = await library.revision("mine", broken?.id ?? "");
    expect(old.text).toBe("no query <b>");
    expect(old.query).toBeUndefined();
  });
});

describe("a deleted query", () => {
  test("is listed until one of its name is there again", async () => {
    const last = await savedTimes(2);
    await library.remove("mine", last.revision);
    const [gone, ...others] = await library.deleted();
    expect(others).toEqual([]);
    expect(gone).toMatchObject({ name: "mine", title: { en: "Number 2?" } });
    const { query: text } = await library.revision("mine", gone?.id ?? "");
    if (!text) throw new Error("it was a query");
    await library.save("mine", text);
    expect(await library.deleted()).toEqual([]);
    expect(await titles("mine")).toEqual(["2", "1"]);
  });

  test("comes after what was deleted later", async () => {
    for (const name of ["b", "a", "c"]) await library.save(name, query(1));
    for (const name of ["b", "a", "c"]) await library.remove(name);
    expect((await library.deleted()).map(({ name }) => name)).toEqual(["c", "a", "b"]);
  });
});

describe("a query under a new name", () => {
  test("takes its earlier texts along, and is not among the deleted", async () => {
    const last = await savedTimes(3);
    const renamed = await library.rename("mine", "ours", last.revision);
    expect(renamed).toMatchObject({ name: "ours", revision: last.revision });
    expect(await titles("ours")).toEqual(["2", "1"]);
    expect(await library.deleted()).toEqual([]);
    await expect(library.get("mine")).rejects.toEqual(failing("not_found"));
    await expect(library.revisions("mine")).rejects.toEqual(failing("not_found"));
    expect(existsSync(kept("mine"))).toBe(false);
  });

  test("stands beside what an earlier one of that name has left, within the bound", async () => {
    await library.save("ours", query(0));
    await library.remove("ours");
    const last = await savedTimes(MAX_REVISIONS + 1);
    await library.rename("mine", "ours", last.revision);
    const found = await titles("ours");
    expect(found).toHaveLength(MAX_REVISIONS);
    expect(found).not.toContain("0");
  });

  test("takes no name that is taken, shipped or none, and goes from the revision that was seen", async () => {
    const { revision } = await savedTimes(1);
    await library.save("ours", query(9));
    await expect(library.rename("mine", "ours", revision)).rejects.toEqual(failing("conflict"));
    await expect(library.rename("mine", "hubs", revision)).rejects.toEqual(failing("conflict"));
    await expect(library.rename("hubs", "mine2")).rejects.toEqual(failing("conflict"));
    await expect(library.rename("mine", "../x", revision)).rejects.toEqual(failing("bad_request"));
    await expect(library.rename("mine", "x", "0")).rejects.toEqual(failing("conflict"));
    await expect(library.rename("nope", "x")).rejects.toEqual(failing("not_found"));
    expect((await library.get("ours")).cypher).toBe("RETURN 9 AS n");
    expect((await library.get("mine")).cypher).toBe("RETURN 1 AS n");
  });
});

describe("a path", () => {
  test.each(["../mine", "..", ".revisions", "mine/..", "A", "", "mine\0"])(
    "is not made of the name %j",
    async (name) => {
      await savedTimes(2);
      const [{ id } = { id: "" }] = await library.revisions("mine");
      await expect(library.revisions(name)).rejects.toEqual(failing("not_found"));
      await expect(library.revision(name, id)).rejects.toEqual(failing("not_found"));
    },
  );

  test.each(["../mine", "..", "../../queries/mine", "mine", "", "20261103t091500250z-../../mine"])(
    "is not made of the revision %j",
    async (id) => {
      await savedTimes(2);
      await expect(library.revision("mine", id)).rejects.toEqual(failing("not_found"));
    },
  );

  test("does not lead out of the folder by a link that came with it", async () => {
    const outside = join(home, "outside");
    mkdirSync(outside);
    const id = "20200101t000000000z-0000000000000000";
    writeFileSync(join(outside, `${id}.cypher`), "// title.en: Secret?\n\nRETURN 1\n");
    const { revision } = await savedTimes(1);
    mkdirSync(kept(), { recursive: true });
    symlinkSync(outside, kept("mine"));
    await expect(library.revisions("mine")).rejects.toEqual(failing("setup"));
    await expect(library.save("mine", query(2), revision)).rejects.toEqual(failing("setup"));
    expect(readdirSync(outside)).toEqual([`${id}.cypher`]);
    rmSync(kept("mine"));
    mkdirSync(kept("mine"));
    symlinkSync(join(outside, `${id}.cypher`), kept("mine", `${id}.cypher`));
    await expect(library.revision("mine", id)).rejects.toEqual(failing("bad_request"));
  });
});
