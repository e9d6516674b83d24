import { expect, test } from "vitest";
import { readable } from "../../../../src/app/desk/results/readable.ts";
import { timelineOf } from "../../../../src/app/desk/results/timeline.ts";
import type { GraphEdge, GraphNode } from "../../../../src/model/graph.ts";

const event = (id: string, start?: string): GraphNode => ({
  id,
  kind: "event",
  name: `Event ${id}`,
  ...(start !== undefined && { start }),
});
const city = (id: string): GraphNode => ({ id, kind: "city", name: id });
const told = (columns: string[], rows: unknown[][]) => {
  const timeline = timelineOf(columns, rows);
  if (!timeline) return null;
  const names = (things: unknown[]) =>
    things.map((thing) => (typeof thing === "string" ? thing : (thing as GraphNode).id)).join(" ");
  return [
    timeline.column,
    ...timeline.spans.map(({ from, to, things }) => `${from}-${to}: ${names(things)}`),
    `undated: ${names(timeline.undated)}`,
  ];
};

test("rows stand in the year in which they began, and those of no known date are counted", () => {
  const rows = [
    [event("b"), "2019-06-01", "2020"],
    [event("a"), "1999", null],
    [event("c"), "2019~", "2021"],
    [event("d"), null, null],
  ];
  expect(told(["event", "start", "end"], rows)).toEqual([
    "start",
    "1999-1999: a",
    "2019-2019: b c",
    "undated: d",
  ]);
  // The end is no beginning, even where it comes first.
  expect(
    told(
      ["end", "event", "start"],
      rows.map(([e, s, x]) => [x, e, s]),
    )?.[0],
  ).toBe("start");
});

test("a date that leaves the year open stands for all its years", () => {
  expect(
    told(
      ["event", "start"],
      [
        [event("a"), "199X"],
        [event("b"), "1999/2001"],
      ],
    ),
  ).toEqual(["start", "1990-1999: a", "1999-2001: b", "undated: "]);
});

test("without a column of dates, those of nodes and links count", () => {
  const tie: GraphEdge = { id: "t", type: "PARTNER_OF", source: "x", target: "y", since: "2007" };
  expect(told(["event"], [[event("a", "2001")], [event("b")]])).toEqual([
    "event",
    "2001-2001: a",
    "undated: b",
  ]);
  expect(told(["place", "tie"], [[city("x"), tie]])).toEqual(["tie", "2007-2007: x", "undated: "]);
});

test("what is the same in all rows is not what they tell of", () => {
  const rows = [
    [city("x"), event("a"), "2001"],
    [city("x"), event("b"), "2002"],
  ];
  expect(told(["official", "subject", "from"], rows)).toEqual([
    "from",
    "2001-2001: a",
    "2002-2002: b",
    "undated: ",
  ]);
});

test("names, numbers and years that count something are no dates", () => {
  expect(told(["place", "ties"], [["Huế", 3]])).toBeNull();
  expect(told(["year", "began"], [[2007, 3]])).toBeNull();
  expect(told(["place"], [["Huế"], ["12"]])).toBeNull();
  expect(told(["a"], [[null]])).toBeNull();
  expect(told(["a"], [])).toBeNull();
});

test("an answer can be read in the forms that it has something for", () => {
  const table = (columns: string[], rows: unknown[][], nodes: GraphNode[] = []) => ({
    columns,
    rows,
    graph: {
      nodes,
      edges: [],
      total: { nodes: nodes.length, edges: 0 },
      limitHit: false,
      cypher: { text: "", params: {} },
    },
    limitHit: false,
    ms: 1,
  });
  const forms = (...given: Parameters<typeof table>) =>
    Object.entries(readable(table(...given)).can).flatMap(([form, can]) => (can ? [form] : []));
  const vietnam: GraphNode = { id: "vn", kind: "country", name: "Vietnam" };
  expect(forms(["n"], [[1]])).toEqual(["table"]);
  expect(forms(["country", "ties"], [[vietnam, 3]], [vietnam])).toEqual(["table", "chart"]);
  expect(forms(["event"], [[event("a", "2001")]], [event("a", "2001")])).toEqual([
    "table",
    "graph",
    "timeline",
  ]);
});
