import { expect, test } from "vitest";
import { graphIn, hitsIn, linkIn, nodeIn, pathsIn } from "../../../src/app/data/in-language.ts";
import type { Graph, GraphNode } from "../../../src/model/graph.ts";

const cypher = { text: "RETURN 1", params: {} };
const city: GraphNode = { id: "g1", kind: "city", name: "Huế", names: ["Hue"] };
const conference: GraphNode = {
  id: "conference",
  kind: "event",
  name: "12th conference",
  nameVi: "Hội nghị lần thứ 12",
  names: ["Hội nghị lần thứ 12", "12es Assises"],
};
const inVietnamese = {
  ...conference,
  name: "Hội nghị lần thứ 12",
  names: ["12th conference", "12es Assises"],
};
const edge = { id: "e", type: "HELD_IN", source: "conference", target: "g1" } as const;
const graph = (nodes: GraphNode[]): Graph => ({
  nodes,
  edges: [edge],
  total: { nodes: nodes.length, edges: 1 },
  limitHit: false,
  cypher,
});

test("a name stands in the user's language where there is one, and the other ways stay to be read", () => {
  expect(graphIn(graph([city, conference]), "vi").nodes).toEqual([city, inVietnamese]);
  expect(graphIn(graph([city, conference]), "fr").nodes).toEqual([city, conference]);
});

test("a graph in which no name differs is the same graph", () => {
  const places = graph([city]);
  expect(graphIn(places, "vi")).toBe(places);
});

test("every answer that has names has them in the user's language", () => {
  const related = { node: conference, edge };
  const lists = { claims: [], ties: [], officials: [], others: [related], cypher };
  expect(nodeIn({ node: conference, events: [related], ...lists }, "vi")).toMatchObject({
    node: inVietnamese,
    events: [{ node: inVietnamese, edge }],
    others: [{ node: inVietnamese }],
  });
  const ends = [conference, city];
  const link = { edge, ends, events: [conference], claims: [], conflicts: [], cypher };
  expect(linkIn(link, "vi")).toMatchObject({
    ends: [inVietnamese, city],
    events: [inVietnamese],
  });
  const route = { length: 1, score: 1, nodes: ends, edges: [edge], steps: [] };
  expect(pathsIn({ paths: [route], hubsLeftOut: [], cypher }, "vi").paths[0]?.nodes).toEqual([
    inVietnamese,
    city,
  ]);
  const hit = { node: conference, matched: "12es Assises", score: 1 };
  expect(hitsIn({ hits: [hit], cypher }, "vi").hits).toEqual([{ ...hit, node: inVietnamese }]);
});
