import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCypher } from "../../../src/query/cypher/run.ts";
import { PathsParams, paths } from "../../../src/query/paths.ts";
import { Fixture, tieId } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const fixture = new Fixture(db);
beforeAll(() => fixture.clear());
afterAll(() => db.close());

const routes = (params: object) => paths(db, PathsParams.parse(params));
const walks = async (params: object) =>
  (await routes(params)).paths.map(({ nodes }) => nodes.map(({ id }) => id).join(" "));

/** A generator of the same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe("a random graph, against every route counted by hand", () => {
  const names = Array.from({ length: 14 }, (_, i) => `n${i}`);
  const pairs: [string, string][] = [];

  beforeAll(async () => {
    const next = random(7);
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) if (next() < 0.17) pairs.push([a, b]);
    }
    await fixture.clear();
    await fixture.places(...names);
    await fixture.ties(...pairs);
  });

  /** Lengths and sets of all loopless routes. */
  function counted(from: string, to: string): string[][] {
    const partners = (id: string) =>
      pairs.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
    const walk = (track: string[]): string[][] =>
      track.at(-1) === to
        ? [track]
        : partners(track.at(-1) ?? "")
            .filter((id) => !track.includes(id))
            .flatMap((id) => walk([...track, id]));
    return walk([from]).sort((a, b) => a.length - b.length);
  }

  test("the k shortest are found, each once, and fewer only where there are fewer", async () => {
    let compared = 0;
    for (const [from, to] of names.slice(1).map((to) => ["n0", to] as const)) {
      const all = counted(from, to);
      const found = await walks({ from, to, k: 7, maxLength: 13 });
      const wanted = all.slice(0, 7).map((track) => track.length);
      expect(
        found.map((walk) => walk.split(" ").length),
        `${from} ${to}`,
      ).toEqual(wanted);
      expect(new Set(found).size).toBe(found.length);
      const known = new Set(all.map((track) => track.join(" ")));
      for (const walk of found) expect(known).toContain(walk);
      compared += all.length > 0 ? 1 : 0;
    }
    expect(compared).toBeGreaterThan(8);
  });

  test("no longer than maxLength, and says that longer ones exist", async () => {
    const to = names.slice(1).find((id) => {
      const lengths = counted("n0", id).map((track) => track.length - 1);
      return lengths[0] !== undefined && lengths[0] >= 2;
    });
    const all = counted("n0", to ?? "");
    const shortest = (all[0]?.length ?? 0) - 1;
    const none = await routes({ from: "n0", to, maxLength: shortest - 1 });
    expect(none).toMatchObject({ paths: [], limit: "length" });
    const some = await routes({ from: "n0", to, maxLength: shortest, k: 20 });
    expect(some.paths.map(({ length }) => length)).toEqual(
      all.filter((track) => track.length - 1 === shortest).map(() => shortest),
    );
    expect(some.limit).toBe("length");
  });
});

describe("a small world", () => {
  beforeAll(async () => {
    await fixture.clear();
    await fixture.places(
      { id: "danang", name: "Đà Nẵng" },
      { id: "hue", name: "Huế" },
      { id: "cergy", name: "Cergy", country: "fr" },
      { id: "lehavre", name: "Le Havre", country: "fr" },
      { id: "tours", country: "fr" },
      "island",
      "islet",
    );
    await fixture.ties(
      { a: "danang", b: "lehavre", kind: "friendship", since: "2025-10-06", sources: 2 },
      { a: "lehavre", b: "cergy", kind: "contact" },
      { a: "hue", b: "cergy", since: "2007", sources: 3 },
      { a: "danang", b: "tours", sources: 4 },
      { a: "tours", b: "cergy", since: "1990", until: "2001", status: "ended" },
      ["island", "islet"],
    );
    await fixture.node("Event", {
      id: "conf",
      name: "Conference",
      kind: "conference",
      start: "2023-04",
    });
    for (const id of ["danang", "hue"]) {
      await fixture.link(id, "TOOK_PART_IN", "conf", { role: "guest" });
      await fixture.link(id, "TOOK_PART_IN", "conf", { role: "host", id: `again:${id}` });
    }
    await fixture.link("conf", "HELD_IN", "hue");
    await fixture.node("Official", { id: "mayor", name: "The mayor" });
    await fixture.link("mayor", "SERVES", "tours");
    await fixture.link("mayor", "SERVES", "hue");
    await fixture.claim("c1", tieId("danang", "lehavre"), ["danang", "lehavre"], {
      quote: "ký kết",
    });
  });

  test("routes in order, with sentences, claims and a score that falls", async () => {
    const {
      paths: found,
      hubsLeftOut,
      limit,
      cypher,
    } = await routes({ from: "danang", to: "cergy" });
    expect(found.map(({ length, nodes }) => [length, ...nodes.map(({ id }) => id)])).toEqual([
      [2, "danang", "tours", "cergy"],
      [2, "danang", "lehavre", "cergy"],
    ]);
    expect(found[1]?.steps[0]).toMatchObject({
      text: "Đà Nẵng and Le Havre: friendship since 6 October 2025, active, 2 sources.",
      edge: "danang--lehavre",
      claims: [{ claim: { quote: "ký kết" }, source: { id: "test/c1" } }],
    });
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 1);
    expect({ hubsLeftOut, limit }).toEqual({ hubsLeftOut: [], limit: undefined });
    const again = await runCypher(db, cypher);
    expect(again.graph.edges.map(({ id }) => id).sort()).toEqual(
      [...new Set(found.flatMap(({ edges }) => edges.map(({ id }) => id)))].sort(),
    );
  });

  test("never through a country; through events and people only when asked", async () => {
    expect(await walks({ from: "danang", to: "hue" })).toEqual([
      "danang tours cergy hue",
      "danang lehavre cergy hue",
    ]);
    expect(await walks({ from: "danang", to: "hue", via: "event" })).toEqual([
      "danang conf hue",
      "danang tours cergy hue",
      "danang lehavre cergy hue",
    ]);
    expect(await walks({ from: "danang", to: "hue", via: "event,official", k: 4 })).toEqual([
      "danang conf hue",
      "danang tours cergy hue",
      "danang lehavre cergy hue",
      "danang tours mayor hue",
    ]);
  });

  test("parallel links are one route", async () => {
    const { paths: found } = await routes({ from: "danang", to: "hue", via: "event", k: 20 });
    expect(found.filter(({ length }) => length === 2)).toHaveLength(1);
  });

  test("filters hold on every tie of a route", async () => {
    expect(await walks({ from: "danang", to: "cergy", activeIn: "2026" })).toEqual([
      "danang lehavre cergy",
    ]);
    expect(await walks({ from: "danang", to: "cergy", activeIn: "2024" })).toEqual([]);
    expect(await walks({ from: "danang", to: "cergy", minSources: 2 })).toEqual([]);
    expect(await walks({ from: "danang", to: "cergy", kind: "partnership" })).toEqual([
      "danang tours cergy",
    ]);
    expect(await walks({ from: "danang", to: "cergy", status: "active" })).toEqual([
      "danang lehavre cergy",
    ]);
    expect(await walks({ from: "danang", to: "cergy", avoid: "tours" })).toEqual([
      "danang lehavre cergy",
    ]);
    expect(await walks({ from: "danang", to: "hue", avoid: ["tours", "lehavre"] })).toEqual([]);
  });

  test("no way at all is no limit's fault", async () => {
    const answer = await routes({ from: "danang", to: "island" });
    expect(answer.paths).toEqual([]);
    expect(answer.limit).toBeUndefined();
  });

  test("several beginnings and ends; none is passed through", async () => {
    expect(await walks({ from: ["danang", "island"], to: ["cergy", "islet"] })).toEqual([
      "island islet",
      "danang tours cergy",
      "danang lehavre cergy",
    ]);
    expect(await walks({ from: ["danang", "tours"], to: "cergy" })).toEqual([
      "tours cergy",
      "danang lehavre cergy",
    ]);
  });

  test("impossible questions are refused by name", async () => {
    await expect(routes({ from: "hue", to: "hue" })).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining('"hue"'),
    });
    await expect(routes({ from: "hue", to: "vn" })).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining('"vn"'),
    });
    await expect(routes({ from: ["hue", "nowhere"], to: "cergy" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(routes({ from: "hue", to: "cergy", avoid: "cergy" })).rejects.toMatchObject({
      code: "bad_request",
    });
  });
});

describe("two towns whose only partner is one busy hub", () => {
  beforeAll(async () => {
    await fixture.clear();
    const ring = Array.from({ length: 40 }, (_, i) => `r${i}`);
    await fixture.places("hub", "left", "right", ...ring);
    const next = random(3);
    await fixture.ties(
      ["hub", "left"],
      ["hub", "right"],
      ...ring.map((id): [string, string] => ["hub", id]),
      ...ring.flatMap((a, i) =>
        ring
          .slice(i + 1)
          .filter(() => next() < 0.4)
          .map((b): [string, string] => [a, b]),
      ),
    );
  });

  test("their one route is found, and that it is the only one, though trails are endless", async () => {
    const answer = await routes({ from: "left", to: "right" });
    expect(answer.paths.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      ["left", "hub", "right"],
    ]);
    expect(answer.limit).toBeUndefined();
    const again = await runCypher(db, answer.cypher);
    expect(again.graph.edges.map(({ id }) => id).sort()).toEqual(["hub--left", "hub--right"]);
  });

  test("who goes away stops the search", async () => {
    const leaving = new AbortController();
    const asked = paths(db, PathsParams.parse({ from: "left", to: "right" }), {
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 100);
    await expect(asked).rejects.toMatchObject({ code: "timeout" });
  });
});
