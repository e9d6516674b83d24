import { expect, test } from "vitest";
import { byCountry, joinedOnce, newestFirst } from "../../../src/app/panel/node/related.ts";
import type { Related } from "../../../src/model/api.ts";
import type { GraphEdge, GraphNode } from "../../../src/model/graph.ts";

function related(
  node: Partial<GraphNode> & { id: string },
  edge: Partial<GraphEdge> = {},
): Related {
  return {
    node: { kind: "city", name: node.id, ...node },
    edge: {
      id: `${node.id}-${edge.role ?? ""}`,
      type: "TOOK_PART_IN",
      source: "x",
      target: node.id,
      ...edge,
    },
  };
}

test("a city that hosts and houses an event is one row with both links", () => {
  const rows = joinedOnce([
    related({ id: "e1" }, { role: "host" }),
    related({ id: "e2" }),
    related({ id: "e1" }, { type: "HELD_IN" }),
  ]);
  expect(rows.map(({ node, edges }) => [node.id, edges.length])).toEqual([
    ["e1", 2],
    ["e2", 1],
  ]);
});

test("events come newest first, equal days by name, those without a date last", () => {
  const rows = joinedOnce([
    related({ id: "none" }),
    related({ id: "old", start: "2004" }),
    related({ id: "b", start: "2023-04-14" }),
    related({ id: "a", start: "2023-04-14" }),
    related({ id: "ended", end: "2024" }),
  ]);
  expect(newestFirst(rows).map(({ node }) => node.id)).toEqual(["ended", "a", "b", "old", "none"]);
});

test("ties stand by country, most ties first, names in the language's order", () => {
  const groups = byCountry(
    [
      related({ id: "Zürich", country: "ch" }),
      related({ id: "Cergy", country: "FR" }),
      related({ id: "Évry", country: "fr" }),
      related({ id: "Blois", country: "fr" }),
      related({ id: "Nowhere" }),
    ],
    (code) => ({ fr: "France", ch: "Suisse" })[code] ?? code,
    "fr",
  );
  expect(groups.map(({ country, ties }) => [country, ties.map(({ node }) => node.name)])).toEqual([
    ["fr", ["Blois", "Cergy", "Évry"]],
    ["", ["Nowhere"]],
    ["ch", ["Zürich"]],
  ]);
});
