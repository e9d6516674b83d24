import { expect, test } from "vitest";
import type { Box } from "../../../src/app/canvas/boxes.ts";
import { compose } from "../../../src/app/canvas/compose.ts";
import { Labels } from "../../../src/app/canvas/labels.ts";
import { newDrawn } from "../../../src/app/canvas/marks.ts";
import { merge } from "../../../src/app/canvas/merge.ts";
import { emptyScene } from "../../../src/app/canvas/scene.ts";
import { graphOf, place } from "./fixtures.ts";

/** A crowd of places on a small stage; the first has most ties. */
function crowd(order: number) {
  const graph = newDrawn();
  const nodes = Array.from({ length: order }, (_, i) =>
    place(`vn-${String(i).padStart(3, "0")}`, { name: `Thành phố ${i}`, ties: order - i }),
  );
  merge(graph, compose({ network: graphOf(nodes, []), opened: [], route: null }), (id) => {
    const i = Number(id.slice(3));
    return { x: 20 + ((i * 97) % 560), y: 20 + ((i * 53) % 360) };
  });
  const scene = emptyScene();
  const labels = new Labels(graph, scene);
  labels.rank();
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no canvas in the test's browser");
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  context.fillText = (text, x, y) => {
    const size = Number.parseFloat(context.font.replace(/^\d+ /, ""));
    const { width } = context.measureText(text);
    boxes.push({ left: x, right: x + width, top: y - size * 0.7, bottom: y });
  };
  const draw = (covered: Box[] = [], magnified = 1) => {
    boxes.length = 0;
    return labels.draw({
      context,
      width: 600,
      height: 400,
      magnified,
      covered,
      spotOf: (id) => ({ ...graph.getNodeAttributes(id), radius: 4 }),
    });
  };
  return { scene, draw, boxes };
}

test("no name lies over another", () => {
  const { draw, boxes } = crowd(200);
  draw();
  expect(boxes.length).toBeGreaterThan(5);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
      expect(apart).toBe(true);
    }
  }
});

test("names grow with the page's letters, and are fewer then", () => {
  const { draw, boxes } = crowd(200);
  const heights = (magnified: number) => {
    const written = draw([], magnified);
    return { count: written.size, height: Math.max(...boxes.map((box) => box.bottom - box.top)) };
  };
  const [usual, large] = [heights(1), heights(1.6)];
  expect(large.height).toBeCloseTo(usual.height * 1.6, 0);
  expect(large.count).toBeLessThan(usual.count);
});

test("the most important is named, and no more than the stage has room for", () => {
  const { draw } = crowd(200);
  const written = draw();
  expect(written.has("vn-000")).toBe(true);
  expect(written.size).toBeLessThanOrEqual(Math.ceil((600 * 400) / 15_000));
});

test("what is selected is named with its neighbours, however small it is", () => {
  const { scene, draw } = crowd(200);
  expect(draw().has("vn-199")).toBe(false);
  scene.sel = "vn-199";
  scene.focus = { nodes: new Set(["vn-199", "vn-150"]), edges: new Set(), strength: 0.6 };
  const written = draw();
  expect(written.has("vn-199")).toBe(true);
  expect(written.has("vn-150")).toBe(true);
});

test("names stay on their sides from frame to frame", () => {
  const { draw, boxes } = crowd(120);
  draw();
  const first = boxes.map((box) => ({ ...box }));
  draw();
  expect(boxes).toEqual(first);
});

test("no name is written beneath what lies over the canvas, but beside it", () => {
  const { scene, draw, boxes } = crowd(200);
  draw();
  const panel = { left: 400, top: 0, right: 600, bottom: 400 };
  expect(boxes.some(({ right }) => right > panel.left)).toBe(true);
  // Its mark stands just left of the panel, where a name at its right would be cut off.
  scene.sel = "vn-009";
  const written = draw([panel]);
  expect(written.has("vn-009")).toBe(true);
  for (const { right } of boxes) expect(right).toBeLessThanOrEqual(panel.left + 3);
});
