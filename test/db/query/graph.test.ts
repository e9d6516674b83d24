import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LABEL_OF_KIND, LINK_TYPES } from "../../../src/model/kinds.ts";
import { runCypher } from "../../../src/query/cypher/run.ts";
import { exportGraph } from "../../../src/query/export.ts";
import { health } from "../../../src/query/health.ts";
import { link } from "../../../src/query/link.ts";
import { NeighbourhoodParams, neighbourhood } from "../../../src/query/neighbourhood.ts";
import { NetworkParams, network } from "../../../src/query/network.ts";
import { node } from "../../../src/query/node.ts";
import { schema } from "../../../src/query/schema.ts";
import { Fixture, type Tie, tieId } from "../../support/fixtures.ts";
import { testDatabase } from "../../support/neo4j.ts";

const db = testDatabase();
const fixture = new Fixture(db);
beforeAll(() => fixture.clear());
afterAll(() => db.close());

const around = (params: object) => neighbourhood(db, NeighbourhoodParams.parse(params));
const net = (params: object = {}) => network(db, NetworkParams.parse(params));
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

describe("an empty graph", () => {
  beforeAll(() => fixture.clear());

  test("answers with nothing, and says not_found for what is asked for", async () => {
    expect(await net()).toMatchObject({
      nodes: [],
      edges: [],
      total: { nodes: 0, edges: 0 },
      limitHit: false,
    });
    for (const ask of [
      () => around({ id: "x" }),
      () => node(db, { id: "x" }),
      () => link(db, { id: "x--y" }),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        code: "not_found",
        message: expect.stringMatching(/"x/),
      });
    }
    expect((await health(db)).counts).toMatchObject({ city: 0, ties: 0, claims: 0 });
  });
});

describe("a place with everything around it", () => {
  beforeAll(async () => {
    await fixture.clear();
    await fixture.places(
      { id: "hue", name: "Huế", names: ["Hue", "후에"], population: 287_217 },
      { id: "cergy", country: "fr" },
      { id: "gyeongju", country: "kr" },
      { id: "lonely" },
      { id: "far", country: "fr" },
    );
    await fixture.ties(
      {
        a: "hue",
        b: "cergy",
        since: "2021",
        sources: 2,
        conflicts: ["since"],
        events: ["meeting"],
      },
      { a: "hue", b: "gyeongju", since: "2007" },
      ["cergy", "far"],
    );
    await fixture.node("Event", {
      id: "meeting",
      name: "Meeting",
      kind: "meeting",
      start: "2021-05-25",
    });
    await fixture.node("Event", { id: "older", name: "Older", kind: "visit", start: "2019" });
    await fixture.node("Official", { id: "mayor", name: "The mayor" });
    await fixture.node("Organisation", { id: "koica", name: "KOICA", kind: "agency" });
    await fixture.link("meeting", "HELD_IN", "hue");
    await fixture.link("hue", "TOOK_PART_IN", "meeting", { role: "host" });
    await fixture.link("cergy", "TOOK_PART_IN", "meeting", { role: "guest" });
    await fixture.link("hue", "TOOK_PART_IN", "older", { role: "host" });
    await fixture.link("mayor", "SERVES", "hue", { title: "mayor" });
    await fixture.link("mayor", "ATTENDED", "meeting");
    await fixture.link("koica", "TOOK_PART_IN", "meeting", { role: "funder" });
    await fixture.claim("c1", tieId("hue", "cergy"), ["hue", "cergy"], {
      since: "2021",
      quote: "Huế và Cergy",
    });
    await fixture.claim("c2", tieId("hue", "cergy"), ["hue", "cergy"], { since: "2020" });
    await fixture.claim("c3", "hue", ["hue"], { name: "Huế" });
  });

  test("/nodes: each link in its own list, claims with their sources, nothing internal", async () => {
    const answer = await node(db, { id: "hue" });
    expect(answer.node).toEqual({
      id: "hue",
      kind: "city",
      name: "Huế",
      names: ["Hue", "후에"],
      country: "vn",
      level: "city",
      population: 287_217,
      sources: 1,
    });
    expect(answer.ties.map(({ node }) => node.id)).toEqual(["cergy", "gyeongju"]);
    expect(answer.events.map(({ node, edge }) => [node.id, edge.type])).toEqual([
      ["meeting", "HELD_IN"],
      ["meeting", "TOOK_PART_IN"],
      ["older", "TOOK_PART_IN"],
    ]);
    expect(answer.events[0]?.node).toMatchObject({
      kind: "event",
      subtype: "meeting",
      start: "2021-05-25",
    });
    expect(answer.officials).toEqual([
      expect.objectContaining({
        edge: expect.objectContaining({ title: "mayor", source: "mayor", target: "hue" }),
      }),
    ]);
    expect(answer.others.map(({ edge }) => edge.type)).toEqual(["IN_COUNTRY"]);
    expect(answer.claims).toEqual([
      {
        claim: { id: "c3", subject: "hue", name: "Huế", dataset: "test" },
        source: { id: "test/c3", title: "test/c3" },
      },
    ]);
    expect(JSON.stringify({ ...answer, cypher: null })).not.toMatch(/search|sinceFrom|\| hue/);
  });

  test("/nodes: an event's place, people and organisations; a country without its hundreds of places", async () => {
    const event = await node(db, { id: "meeting" });
    expect(event.officials.map(({ node }) => node.id)).toEqual(["mayor"]);
    expect(event.others.map(({ node, edge }) => `${edge.type} ${node.id}`).sort()).toEqual([
      "HELD_IN hue",
      "TOOK_PART_IN cergy",
      "TOOK_PART_IN hue",
      "TOOK_PART_IN koica",
    ]);
    expect(await node(db, { id: "fr" })).toMatchObject({
      node: { kind: "country" },
      others: [],
      ties: [],
    });
  });

  test("/links: a tie with both sides of a dispute, and any other link", async () => {
    const tie = await link(db, { id: tieId("hue", "cergy") });
    expect(tie).toMatchObject({
      conflicts: ["since"],
      edge: { kind: "partnership", since: "2021", source: "cergy", target: "hue" },
    });
    expect(ids(tie.ends)).toEqual(["cergy", "hue"]);
    expect(ids(tie.events)).toEqual(["meeting"]);
    expect(tie.claims.map(({ claim }) => claim.since)).toEqual(["2021", "2020"]);
    const country = await link(db, { id: "in-country:hue" });
    expect(country).toMatchObject({ edge: { type: "IN_COUNTRY" }, conflicts: [], claims: [] });
    expect(ids(country.ends)).toEqual(["hue", "vn"]);
  });

  test("/neighbourhood: partners, events and people with all links among them, never a country", async () => {
    const graph = await around({ id: "hue" });
    expect(ids(graph.nodes)).toEqual(["hue", "cergy", "gyeongju", "meeting", "older", "mayor"]);
    expect(graph.edges.map(({ type, source, target }) => `${type} ${source} ${target}`)).toContain(
      "TOOK_PART_IN cergy meeting",
    );
    expect(graph.nodes.find(({ id }) => id === "cergy")).toMatchObject({ ties: 2 });
    expect(graph.nodes.find(({ id }) => id === "meeting")).toMatchObject({
      ties: 0,
      subtype: "meeting",
    });
    expect(graph).toMatchObject({
      total: { nodes: 6, edges: graph.edges.length },
      limitHit: false,
    });
    expect(graph.nodes.some(({ kind }) => kind === "country")).toBe(false);
  });

  test("/neighbourhood: two steps, several starts, a place alone, one of several unknown", async () => {
    expect(ids((await around({ id: "hue", depth: "2" })).nodes)).toEqual([
      "hue",
      "cergy",
      "gyeongju",
      "meeting",
      "older",
      "mayor",
      "far",
      "koica",
    ]);
    expect(ids((await around({ id: ["gyeongju", "far"] })).nodes).sort()).toEqual([
      "cergy",
      "far",
      "gyeongju",
      "hue",
    ]);
    expect(await around({ id: "lonely" })).toMatchObject({
      nodes: [{ id: "lonely", ties: 0 }],
      edges: [],
      total: { nodes: 1, edges: 0 },
    });
    await expect(around({ id: ["hue", "nowhere"] })).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringContaining('"nowhere"'),
    });
  });

  test("each answer's Cypher, run as it stands, gives the same set", async () => {
    for (const graph of [
      await around({ id: "hue", depth: 2, limit: 4 }),
      await net({ minSources: 2 }),
    ]) {
      const again = await runCypher(db, graph.cypher);
      expect(new Set(ids(again.graph.nodes))).toEqual(new Set(ids(graph.nodes)));
      expect(new Set(ids(again.graph.edges))).toEqual(new Set(ids(graph.edges)));
    }
  });

  test("/export is the network as a file; /schema has every name of the model", async () => {
    const file = await exportGraph(db, { format: "json", unknownDates: "keep" });
    expect(ids(JSON.parse(file.body).edges).sort()).toEqual(ids((await net()).edges).sort());
    expect(file).toMatchObject({ name: "city-ties.json", type: "application/json" });
    const { labels, relationshipTypes } = await schema(db);
    expect(labels.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...Object.values(LABEL_OF_KIND), "Locality", "Source", "Claim"]),
    );
    expect(relationshipTypes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...LINK_TYPES]),
    );
    expect(labels.find(({ name }) => name === "City")).toMatchObject({
      count: 5,
      properties: expect.arrayContaining(["id", "name", "population"]),
    });
  });
});

describe("a hub over the limit", () => {
  beforeAll(async () => {
    await fixture.clear();
    const partners = Array.from({ length: 40 }, (_, i) => `p${String(i).padStart(2, "0")}`);
    await fixture.places("hub", ...partners);
    await fixture.ties(
      ...partners.map((b, i): Tie => ({ a: "hub", b, sources: i === 39 ? 3 : 1 })),
      ["p00", "p01"],
      ["p00", "p38"],
    );
  });

  test("says how many there are and keeps the best known, always the same ones", async () => {
    const graph = await around({ id: "hub", limit: 5 });
    expect(ids(graph.nodes)).toEqual(["hub", "p39", "p00", "p01", "p02"]);
    expect(graph).toMatchObject({ limitHit: true, total: { nodes: 41, edges: 42 } });
    expect(graph.edges).toHaveLength(5);
  });

  test("/network over its limit keeps the ties with most sources", async () => {
    const graph = await net({ limit: 2 });
    expect(ids(graph.edges)).toEqual(["hub--p39", "hub--p00"]);
    expect(graph).toMatchObject({ limitHit: true, total: { nodes: 41, edges: 42 } });
    expect(graph.nodes.find(({ id }) => id === "hub")).toMatchObject({ ties: 2 });
  });
});

describe("filters", () => {
  beforeEach(async () => {
    await fixture.clear();
    await fixture.places(
      "a",
      { id: "b", country: "fr" },
      { id: "c", country: "kr" },
      { id: "d", country: "jp" },
    );
    await fixture.ties(
      {
        a: "a",
        b: "b",
        kind: "friendship",
        since: "2007-09-13",
        until: "2012",
        status: "ended",
        fields: ["water", "youth"],
        sources: 3,
        datasets: ["news", "world"],
      },
      { a: "a", b: "c", since: "2011", datasets: ["news"] },
      { a: "a", b: "d", datasets: ["world"] },
      { a: "b", b: "c", kind: "contact", status: "announced", since: "2023~" },
      { a: "c", b: "d", status: "ended", since: "1999" },
    );
  });

  const cases: [object, string[]][] = [
    [{}, ["a--b", "a--c", "a--d", "b--c", "c--d"]],
    [{ kind: "friendship,contact" }, ["a--b", "b--c"]],
    [{ country: "FR" }, ["a--b", "b--c"]],
    [{ country: ["fr", "jp"] }, ["a--b", "a--d", "b--c", "c--d"]],
    [{ field: "youth" }, ["a--b"]],
    [{ status: "ended" }, ["a--b", "c--d"]],
    [{ minSources: 2 }, ["a--b"]],
    [{ dataset: "world" }, ["a--b", "a--d"]],
    [{ activeIn: "2011" }, ["a--b", "a--c", "a--d", "c--d"]],
    [{ activeIn: "2011", unknownDates: "drop" }, ["a--b", "a--c"]],
    [{ activeIn: "2007-09-12", unknownDates: "drop" }, []],
    [{ activeIn: "2007-09-13", unknownDates: "drop" }, ["a--b"]],
    [{ activeIn: "2013", unknownDates: "drop" }, ["a--c"]],
    [{ activeIn: "2024" }, ["a--c", "a--d", "b--c", "c--d"]],
    [{ from: 2007, to: 2011 }, ["a--b", "a--c", "a--d"]],
    [{ from: 2007, to: 2011, unknownDates: "drop" }, ["a--b", "a--c"]],
    [{ to: 2000, unknownDates: "drop" }, ["c--d"]],
    [{ kind: "partnership", country: "kr", from: 2000, unknownDates: "drop" }, ["a--c"]],
    [{ field: "nothing' OR true //" }, []],
  ];
  test("restrict the network and the neighbourhoods alike", async () => {
    for (const [filters, wanted] of cases) {
      const label = JSON.stringify(filters);
      expect(ids((await net(filters)).edges).sort(), label).toEqual(wanted);
      const all = await around({ id: ["a", "b", "c", "d"], ...filters });
      expect(ids(all.edges).sort(), label).toEqual(wanted);
      expect(ids((await around({ id: "a", ...filters })).nodes).length, label).toBe(
        1 + wanted.filter((id) => id.startsWith("a")).length,
      );
    }
  });
});
