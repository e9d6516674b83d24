import { expect, test } from "vitest";
import { layoutInput, seatBase } from "../../../src/app/canvas/base.ts";
import { type Answers, compose } from "../../../src/app/canvas/compose.ts";
import { arrange } from "../../../src/app/canvas/layout/arrange.ts";
import { newDrawn } from "../../../src/app/canvas/marks.ts";
import { merge } from "../../../src/app/canvas/merge.ts";
import { followersOf, placeOf, type Seats, seatNewcomers } from "../../../src/app/canvas/seats.ts";
import { aroundDanang, aroundHue, network } from "./fixtures.ts";

const HUE = { id: "vn-hue", graph: aroundHue() };
const DANANG = { id: "vn-danang", graph: aroundDanang() };

const answers = (opened: Answers["opened"]): Answers => ({
  network: network(),
  opened,
  route: null,
});

function seated(): Seats {
  const seats: Seats = new Map();
  const input = layoutInput(network());
  seatBase(seats, input, arrange(input));
  return seats;
}

const NOBODY = new Map();

test("the picture is the network and what lies around the expanded, each thing once, countries left out", () => {
  const { nodes, edges, newcomers } = compose(answers([HUE, DANANG]));
  expect(nodes.size).toBe(network().nodes.length + 3);
  expect([...newcomers]).toEqual([
    ["conference", "vn-hue"],
    ["signing", "vn-hue"],
    ["visit", "vn-danang"],
  ]);
  expect([...edges.keys()].filter((id) => id.startsWith("in-country"))).toEqual([]);
});

test("expanding moves nothing that was there, and takes no edge or node out on the way", () => {
  const graph = newDrawn();
  const seats = seated();
  const draw = (opened: Answers["opened"]) => {
    const composition = compose(answers(opened));
    seatNewcomers(seats, composition);
    return merge(graph, composition, (id) => placeOf(id, seats, NOBODY));
  };
  draw([]);
  const before = new Map(graph.mapNodes((id, { x, y }) => [id, `${x} ${y}`]));
  const dropped: string[] = [];
  graph.on("nodeDropped", ({ key }) => dropped.push(key));
  graph.on("edgeDropped", ({ key }) => dropped.push(key));
  const { came, went } = draw([HUE]);
  expect(came).toEqual(["conference", "signing"]);
  expect(went.size).toBe(0);
  expect(dropped).toEqual([]);
  for (const [id, place] of before) {
    const { x, y } = graph.getNodeAttributes(id);
    expect(`${x} ${y}`).toBe(place);
  }
});

test("collapsing takes out what only it brought", () => {
  const graph = newDrawn();
  const seats = seated();
  for (const opened of [[HUE, DANANG], [DANANG]]) {
    const composition = compose(answers(opened));
    seatNewcomers(seats, composition);
    merge(graph, composition, (id) => placeOf(id, seats, NOBODY));
  }
  expect(graph.hasNode("signing")).toBe(false);
  expect(graph.hasNode("conference")).toBe(true);
  expect(graph.hasEdge("took-part:vn-hue:conference:guest")).toBe(false);
  expect(graph.hasEdge("took-part:vn-danang:conference:guest")).toBe(true);
});

test("the same steps seat newcomers the same, with room between them", () => {
  const [one, two] = [seated(), seated()];
  const composition = compose(answers([HUE, DANANG]));
  seatNewcomers(one, composition);
  seatNewcomers(two, compose(answers([HUE])));
  seatNewcomers(two, composition);
  expect(two).toEqual(one);
  const places = [...composition.nodes.keys()].map((id) => placeOf(id, one, NOBODY));
  for (const id of composition.newcomers.keys()) {
    const at = placeOf(id, one, NOBODY);
    const near = places.filter((p) => Math.hypot(p.x - at.x, p.y - at.y) < 15);
    expect(near).toHaveLength(1);
  }
});

test("newcomers go with the place that brought them, unless they were put elsewhere themselves", () => {
  const seats = seated();
  seatNewcomers(seats, compose(answers([HUE])));
  const home = placeOf("vn-hue", seats, NOBODY);
  const signing = placeOf("signing", seats, NOBODY);
  const put = new Map([
    ["vn-hue", { x: home.x + 500, y: home.y }],
    ["conference", { x: 1, y: 2 }],
  ]);
  expect(placeOf("signing", seats, put)).toEqual({ x: signing.x + 500, y: signing.y });
  expect(placeOf("conference", seats, put)).toEqual({ x: 1, y: 2 });
  expect(followersOf("vn-hue", seats, new Set(["conference"]))).toEqual(["signing"]);
});

test("a name in another language is written anew, and nothing moves", () => {
  const graph = newDrawn();
  const inFrench = aroundHue();
  const seats = seated();
  const draw = (around: typeof inFrench) =>
    merge(graph, compose(answers([{ id: "vn-hue", graph: around }])), (id) =>
      placeOf(id, seats, NOBODY),
    );
  draw(aroundHue());
  const nodes = inFrench.nodes.map((node) =>
    node.id === "conference" ? { ...node, name: "Assises" } : node,
  );
  const { came, went } = draw({ ...inFrench, nodes });
  expect(graph.getNodeAttribute("conference", "name")).toBe("Assises");
  expect([came, [...went]]).toEqual([[], []]);
});
