import { expect, test } from "vitest";
import { filterParams } from "../../../src/query/filters.ts";
import { graphOf, toGraph } from "../../../src/query/graph.ts";
import { toNode, toNodeOrNull, visible } from "../../../src/query/rows.ts";

const cypher = { text: "RETURN 1", params: {} };

test("what is empty or for the database alone does not leave the server", () => {
  const given = {
    a: 1,
    b: null,
    c: [],
    d: "",
    e: false,
    f: 0,
    search: "| x |",
    sinceFrom: "2007-01-01",
    endTo: "x",
    since: "2007",
  };
  expect(visible(given)).toEqual({ a: 1, e: false, f: 0, since: "2007" });
});

test("labels become the kind, an event's own kind its subtype", () => {
  expect(toNode({ id: "e", name: "Visit", kind: "visit", labels: ["Event"] })).toEqual({
    id: "e",
    kind: "event",
    name: "Visit",
    subtype: "visit",
  });
  expect(toNode({ id: "x", labels: ["Locality", "Region"] })).toEqual({
    id: "x",
    kind: "region",
    name: "x",
  });
  expect(toNodeOrNull({ id: "s", labels: ["Source"] })).toBeNull();
});

test("a graph holds each thing once and no link without both its ends", () => {
  const node = (id: string) => ({
    node: { id, name: id, labels: ["City"] },
    edge: null,
    total: null,
  });
  const edge = (source: string, target: string) => ({
    node: null,
    total: null,
    edge: { id: source + target, type: "PARTNER_OF", source, target },
  });
  const total = { node: null, edge: null, total: { nodes: 2, edges: 1 } };
  const graph = toGraph(
    [node("a"), node("a"), node("b"), edge("a", "b"), edge("a", "b"), edge("a", "z"), total],
    cypher,
  );
  expect(graph.nodes.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(graph.edges.map(({ id }) => id)).toEqual(["ab"]);
  expect(graph.limitHit).toBe(false);
  expect(graphOf(new Map(), [], { nodes: 1, edges: 0 }, cypher).limitHit).toBe(true);
});

test("filters left out do not restrict; a year and a day become bounds", () => {
  expect(Object.values(filterParams({})).filter((value) => value !== null)).toEqual([true]);
  expect(
    filterParams({ kind: [], activeIn: "2019", from: 800, to: 2001, unknownDates: "drop" }),
  ).toMatchObject({
    kinds: null,
    activeFrom: "2019-01-01",
    activeTo: "2019-12-31",
    startedFrom: "0800-01-01",
    startedTo: "2001-12-31",
    keepUnknown: false,
  });
  expect(filterParams({ activeIn: "2019-05-03" })).toMatchObject({
    activeFrom: "2019-05-03",
    activeTo: "2019-05-03",
  });
});
