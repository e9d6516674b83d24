import { afterEach, beforeEach, expect, test } from "vitest";
import { Board } from "../../../src/app/canvas/board.ts";
import { compose } from "../../../src/app/canvas/compose.ts";
import { newDrawn } from "../../../src/app/canvas/marks.ts";
import { merge } from "../../../src/app/canvas/merge.ts";
import type { Point } from "../../../src/app/canvas/seats.ts";
import type { GraphEdge } from "../../../src/model/graph.ts";
import { graphOf, place, tie } from "./fixtures.ts";

const SIDE = 400;
let board: Board | undefined;
let container: HTMLElement;

beforeEach(() => {
  container = document.createElement("div");
  container.style.cssText = `position:fixed;inset:0 auto auto 0;width:${SIDE}px;height:${SIDE}px`;
  document.body.append(container);
});
afterEach(() => {
  board?.kill();
  board = undefined;
  container.remove();
});

/** A board on which one layout unit is one pixel, y downwards, from the stage's top left. */
function drawn(edges: GraphEdge[], places: Record<string, Point>): Board {
  const graph = newDrawn();
  const nodes = Object.keys(places).map((id) => place(id));
  const answers = { network: graphOf(nodes, edges), opened: [], route: null };
  merge(graph, compose(answers), (id) => {
    const { x, y } = places[id] ?? { x: 0, y: 0 };
    return { x, y: SIDE - y };
  });
  const made = new Board(graph, container);
  board = made;
  made.setFrame({ x: [0, SIDE], y: [0, SIDE] });
  // Sigma's own margin around everything.
  made.sigma.setSetting("stagePadding", 0);
  // Clicks follow each other faster here than any hand's.
  made.sigma.setSetting("doubleClickTimeout", 0);
  made.sigma.refresh();
  return made;
}

/** Opacity, 0 to 255, of one layer's pixels along a line in stage pixels. */
function opacities(made: Board, layer: "edges" | "nodes", from: Point, to: Point): number[] {
  made.sigma.refresh();
  const canvas = made.sigma.getCanvases()[layer];
  const gl = canvas?.getContext("webgl2");
  if (!canvas || !gl) throw new Error("no WebGL in the test's browser");
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  const pixel = new Uint8Array(4);
  const steps = Math.round(Math.hypot(to.x - from.x, to.y - from.y));
  return Array.from({ length: steps }, (_, i) => {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    gl.readPixels(Math.floor(x), Math.floor(SIDE - y), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return pixel[3] ?? 0;
  });
}

/** How often a line changes between drawn and not drawn. */
const changes = (line: number[]) =>
  line.filter((alpha, i) => i > 0 && alpha > 60 !== (line[i - 1] ?? 0) > 60).length;

const LEFT = { x: 40, y: 200.5 };
const RIGHT = { x: 360, y: 200.5 };
const ALONG: [Point, Point] = [
  { x: 80, y: 200.5 },
  { x: 320, y: 200.5 },
];

test.each([
  ["partnership", 0, 0],
  ["friendship", 30, 50],
  ["contact", 70, 110],
  ["project", 45, 80],
] as const)("a %s is drawn in its own pattern", (kind, least, most) => {
  const made = drawn([tie("a", "b", { kind })], { a: LEFT, b: RIGHT });
  const line = opacities(made, "edges", ...ALONG);
  expect(Math.max(...line)).toBeGreaterThan(120);
  expect(changes(line)).toBeGreaterThanOrEqual(least);
  expect(changes(line)).toBeLessThanOrEqual(most);
});

test("a one-sided tie fades towards the side that does not declare it", () => {
  const made = drawn([tie("a", "b", { oneSided: true, declaredBy: ["b"] })], { a: LEFT, b: RIGHT });
  const line = opacities(made, "edges", ...ALONG);
  const mean = (part: number[]) => part.reduce((x, y) => x + y) / part.length;
  expect(mean(line.slice(0, 40))).toBeLessThan(mean(line.slice(-40)) / 2);
});

test("a conflict is marked at the middle of its tie, beyond the line's width", () => {
  const plain = drawn([tie("a", "b")], { a: LEFT, b: RIGHT });
  const across: [Point, Point] = [
    { x: 200, y: 190 },
    { x: 200, y: 211 },
  ];
  const thin = opacities(plain, "edges", ...across).filter((alpha) => alpha > 60).length;
  plain.kill();
  const marked = drawn([tie("a", "b", { conflicts: ["since"] })], { a: LEFT, b: RIGHT });
  const wide = opacities(marked, "edges", ...across).filter((alpha) => alpha > 60).length;
  expect(wide).toBeGreaterThan(thin + 3);
});

test("two links between the same places run apart, and each is picked where it runs", async () => {
  const second = tie("a", "b", { id: "a--b--2" });
  const made = drawn([tie("a", "b"), second], { a: LEFT, b: RIGHT });
  const picked = new Set<string>();
  made.sigma.on("clickEdge", ({ edge }) => picked.add(edge));
  made.sigma.refresh();
  expect(Math.max(...opacities(made, "edges", { x: 195, y: 200 }, { x: 205, y: 200 }))).toBe(0);
  const rows = opacities(made, "edges", { x: 200.5, y: 120 }, { x: 200.5, y: 280 });
  const drawnAt = rows.flatMap((alpha, i) => (alpha > 60 ? [120 + i] : []));
  for (const y of drawnAt) await click(made, { x: 200, y });
  expect(picked).toEqual(new Set(["a--b", "a--b--2"]));
});

async function click(made: Board, { x, y }: Point): Promise<void> {
  const mouse = made.sigma.getCanvases().mouse;
  const init = { clientX: x, clientY: y, bubbles: true, view: window };
  for (const type of ["mousemove", "mousedown", "mouseup", "click"]) {
    mouse?.dispatchEvent(new MouseEvent(type, init));
  }
  // Two within one task would be a double click.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test.each(["contact", "partnership"])(
  "a %s is picked in the gaps of its dashes and a finger's breadth beside it",
  async (kind) => {
    const made = drawn([tie("a", "b", { kind })], { a: LEFT, b: RIGHT });
    let picked = 0;
    made.sigma.on("clickEdge", () => picked++);
    made.sigma.refresh();
    for (let x = 100; x < 120; x++) await click(made, { x, y: 203 });
    expect(picked).toBe(20);
    await click(made, { x: 200, y: 220 });
    expect(picked).toBe(20);
  },
);

test("a place is picked before the tie beneath it, and a hidden one not at all", async () => {
  const made = drawn([tie("a", "b")], { a: LEFT, b: RIGHT });
  const nodes: string[] = [];
  made.sigma.on("clickNode", ({ node }) => nodes.push(node));
  made.sigma.refresh();
  await click(made, { x: 40, y: 200 });
  expect(nodes).toEqual(["a"]);
  made.restyle({ hide: new Set(["node:city"]) });
  made.sigma.refresh();
  await click(made, { x: 40, y: 200 });
  expect(nodes).toEqual(["a"]);
  expect(Math.max(...opacities(made, "edges", ...ALONG))).toBe(0);
});

test("what is not in focus steps back, what is stays", async () => {
  const made = drawn([tie("a", "b"), tie("c", "d")], {
    a: LEFT,
    b: RIGHT,
    c: { x: 40, y: 300.5 },
    d: { x: 360, y: 300.5 },
  });
  const far: [Point, Point] = [
    { x: 80, y: 300.5 },
    { x: 320, y: 300.5 },
  ];
  const before = Math.max(...opacities(made, "edges", ...far));
  const focus = { nodes: new Set(["a", "b"]), edges: new Set(["a--b"]), strength: 1 };
  made.light({ focus, hovered: "a", sel: null, routeEdges: new Set() });
  await expect.poll(() => Math.max(...opacities(made, "edges", ...far))).toBeLessThan(before / 3);
  expect(Math.max(...opacities(made, "edges", ...ALONG))).toBeGreaterThanOrEqual(before);
});

test("marks of different kinds have different shapes", () => {
  const filled = (kind: "city" | "event" | "official") => {
    const graph = newDrawn();
    const node = { id: "n", kind, name: "N", ties: 30 };
    merge(graph, compose({ network: graphOf([node], []), opened: [], route: null }), () => ({
      x: 200,
      y: 200,
    }));
    graph.setNodeAttribute("n", "radius", 40);
    const made = new Board(graph, container);
    made.setFrame({ x: [0, SIDE], y: [0, SIDE] });
    made.sigma.refresh();
    const rows = [];
    for (let y = 150; y < 250; y += 4) {
      rows.push(...opacities(made, "nodes", { x: 150, y }, { x: 250, y }));
    }
    made.kill();
    return rows.filter((alpha) => alpha > 120).length;
  };
  const [circle, diamond, square] = [filled("city"), filled("event"), filled("official")];
  expect(circle).toBeGreaterThan(diamond * 1.03);
  expect(square).not.toBe(circle);
});

test("a link is not hit while the camera moves, and is again once it has come to rest", async () => {
  const made = drawn([tie("a", "b")], { a: LEFT, b: RIGHT });
  let picked = 0;
  made.sigma.on("clickEdge", () => picked++);
  const camera = made.sigma.getCamera();
  camera.setState({ ratio: 0.999 });
  made.sigma.refresh();
  await click(made, { x: 200, y: 200 });
  expect(picked).toBe(0);
  await new Promise((resolve) => made.sigma.once("afterRender", () => resolve(null)));
  await expect
    .poll(async () => {
      await click(made, { x: 200, y: 200 });
      return picked;
    })
    .toBeGreaterThan(0);
});
