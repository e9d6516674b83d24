import { expect, test } from "vitest";
import { behind } from "../../../src/app/canvas/behind.ts";
import type { Graph } from "../../../src/model/graph.ts";

const graph = (text: string, params: Record<string, unknown>): Graph => ({
  nodes: [],
  edges: [],
  total: { nodes: 0, edges: 0 },
  limitHit: false,
  cypher: { text, params },
});
const network = graph("NETWORK", { kinds: null });
const around = (id: string) => ({
  id,
  graph: graph("AROUND", { ids: [id], limit: 100, kinds: null }),
});

test("of the overview, of one thing expanded, of many at once", () => {
  expect(behind(null)).toBeNull();
  expect(behind({ network, opened: [], route: null })).toEqual(network.cypher);
  expect(behind({ network, opened: [around("a")], route: null })).toEqual({
    text: "AROUND",
    params: { ids: ["a"], limit: 100, kinds: null },
  });
  expect(behind({ network, opened: [around("a"), around("b")], route: null })?.params).toEqual({
    ids: ["a", "b"],
    limit: 200,
    kinds: null,
  });
});

test("what the desk found has its own", () => {
  expect(behind({ network, opened: [], route: null, found: network })).toBeNull();
});
