import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateParam } from "../../../src/db/params.ts";
import { SearchParams, search } from "../../../src/query/search.ts";
import { Fixture } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const fixture = new Fixture(db);
afterAll(() => db.close());

const ask = async (q: string, more: object = {}) =>
  (await search(db, SearchParams.parse({ q, ...more }))).hits;

beforeAll(async () => {
  await fixture.clear();
  await fixture.places(
    { id: "hue", name: "Huế", names: ["Hue", "후에", "Hué"], population: 287_217 },
    { id: "huelva", name: "Huelva", country: "es", population: 900_000 },
    { id: "thua-thien-hue", name: "Thừa Thiên Huế", level: "region" },
    { id: "danang", name: "Đà Nẵng", names: ["Da Nang", "Tourane", "岘港"] },
    { id: "hanoi", name: "Hà Nội", names: ["Hanoi"] },
    { id: "cantho", name: "Cần Thơ", names: ["Can Tho"] },
    { id: "lehavre", name: "Le Havre", country: "fr" },
    { id: "toulouse", name: "Toulouse", country: "fr" },
    { id: "gyeongju", name: "Gyeongju", names: ["경주시", "Kyongju"], country: "kr" },
    { id: "hcm", name: "Hồ Chí Minh City", names: ["Sài Gòn"] },
    { id: "paris", name: "Paris", country: "fr", population: 2_100_000 },
    { id: "paris-tx", name: "Paris", country: "us", population: 25_000 },
    { id: "xian", name: "Xi'an", country: "cn" },
  );
  await db.write({ text: "MATCH (c:Country {id: 'fr'}) SET c.search = '| france | phap |'" });
  await fixture.ties(["hue", "gyeongju"], ["danang", "lehavre"]);
  await fixture.node("Event", { id: "hue-conf", name: "Huế conference", kind: "conference" });
  await fixture.node("Organisation", { id: "hue-org", name: "Hue" });
});

test.each([
  ["hue", "hue"],
  ["Huế", "hue"],
  ["HUE", "hue"],
  ["Hué", "hue"],
  ["후에", "hue"],
  ["Thành phố Huế", "hue"],
  ["TP. Huế", "hue"],
  ["thua thien", "thua-thien-hue"],
  ["tỉnh Thừa Thiên Huế", "thua-thien-hue"],
  ["da nang", "danang"],
  ["Đà Nẵng", "danang"],
  ["Ðà Nẵng", "danang"],
  ["danang", "danang"],
  ["DANANG", "danang"],
  ["Tourane", "danang"],
  ["岘港", "danang"],
  ["岘", "danang"],
  ["Da\u0300 Na\u0306\u0303ng", "danang"],
  ["ha noi", "hanoi"],
  ["hanoi", "hanoi"],
  ["Can Tho", "cantho"],
  ["Paris, US", "paris-tx"],
  ["paris,us", "paris-tx"],
  ["Paris, FR", "paris"],
  ["Paris, France", "paris"],
  ["Paris, Fra", "paris"],
  ["Paris, U", "paris-tx"],
  ["le havre", "lehavre"],
  ["lehavre", "lehavre"],
  ["ville du Havre", "lehavre"],
  ["city of Toulouse", "toulouse"],
  ["경주", "gyeongju"],
  ["경주시", "gyeongju"],
  ["Kyongju", "gyeongju"],
  ["ho chi minh", "hcm"],
  ["saigon", "hcm"],
  ["xian", "xian"],
  ["xi an", "xian"],
  ["Xi'an", "xian"],
  ["paris", "paris"],
])("%s finds %s first", async (q, id) => {
  expect((await ask(q))[0]?.node.id).toBe(id);
});

test("a whole name stands before a name's beginning, and that before a word", async () => {
  const hits = await ask("hue");
  expect(hits.map(({ node }) => node.id)).toEqual([
    "hue",
    "hue-org",
    "huelva",
    "hue-conf",
    "thua-thien-hue",
  ]);
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(hits[0]).toMatchObject({ node: { kind: "city", country: "vn", ties: 1 }, score: 1 });
});

test("says which name matched, as it is written", async () => {
  const matched = async (q: string) => (await ask(q))[0]?.matched;
  expect(await matched("hue")).toBe("Huế");
  expect(await matched("후에")).toBe("후에");
  expect(await matched("tourane")).toBe("Tourane");
  expect(await matched("toura")).toBe("Tourane");
  expect(await matched("danang")).toBe("Đà Nẵng");
  expect(await matched("saigon")).toBe("Sài Gòn");
  expect(await matched("thien")).toBe("Thừa Thiên Huế");
});

test("one wrong letter is forgiven where nothing else fits, at a lower score", async () => {
  expect((await ask("Toulose"))[0]).toMatchObject({
    node: { id: "toulouse" },
    matched: "Toulouse",
    score: 0.2,
  });
  expect((await ask("Turane"))[0]).toMatchObject({ node: { id: "danang" }, matched: "Tourane" });
  expect(await ask("Tolose")).toEqual([]);
});

test("of events that are called alike the latest stands first, one without a date last", async () => {
  for (const [id, start] of [
    ["fair-9", "2013-04-02"],
    ["fair-12", "2023-04-14"],
    ["fair-6", undefined],
  ] as const) {
    const startFrom = start && dateParam(start);
    await fixture.node("Event", { id, name: `Fair ${id}`, startFrom });
  }
  expect((await ask("fair")).map(({ node }) => node.id)).toEqual(["fair-12", "fair-9", "fair-6"]);
});

test("kinds and limit restrict", async () => {
  expect((await ask("hue", { kind: "event" })).map(({ node }) => node.id)).toEqual(["hue-conf"]);
  expect((await ask("hue", { kind: "organisation,region" })).map(({ node }) => node.id)).toEqual([
    "hue-org",
    "thua-thien-hue",
  ]);
  expect(await ask("hue", { limit: 2 })).toHaveLength(2);
});

describe("hostile texts", () => {
  test.each([
    "hue (",
    'na"me:',
    "a/b",
    "NOT hue",
    "*:*",
    "hue AND",
    "hue^9999",
    "[a TO b]",
    "\\",
    "hue~0.1",
    '+-&&||!(){}[]^"~*?:\\/',
    "'; DROP",
    "search:hue",
    "𝕳ue",
    "\u0000hue",
    "a ".repeat(99),
  ])("%j is only words", async (q) => {
    await expect(ask(q)).resolves.toBeInstanceOf(Array);
  });

  test("syntax changes nothing about what is found", async () => {
    expect((await ask("hue ("))[0]?.node.id).toBe("hue");
    expect(await ask("*:*")).toEqual([]);
    expect(await ask("NOT hue")).toEqual([]);
    expect((await search(db, SearchParams.parse({ q: "?!" }))).hits).toEqual([]);
  });
});
