import { expect, test } from "vitest";
import { type Box, frameBox, insetsOf, nearOnes, nudge } from "../../../src/app/canvas/framing.ts";
import type { Camera } from "../../../src/app/state/address.ts";

const STAGE = { width: 1200, height: 800, scale: 700 };
const PANEL = { top: 56, right: 400, bottom: 0, left: 0 };

/** Where a point of the frame is seen, in pixels. */
const seen = ([x, y, ratio]: Camera, [px, py]: [number, number]) => ({
  x: STAGE.width / 2 + ((px - x) * STAGE.scale) / ratio,
  y: STAGE.height / 2 - ((py - y) * STAGE.scale) / ratio,
});

const corners = ({ x, y }: Box): [number, number][] => [
  [x[0], y[0]],
  [x[1], y[1]],
];

test("a framed box lies wholly in what the panel and the bar leave free", () => {
  const box: Box = { x: [0.1, 0.9], y: [0.3, 0.6] };
  const cam = frameBox(box, STAGE, PANEL);
  for (const corner of corners(box)) {
    const at = seen(cam, corner);
    expect(at.x).toBeGreaterThan(0);
    expect(at.x).toBeLessThan(STAGE.width - PANEL.right);
    expect(at.y).toBeGreaterThan(PANEL.top);
    expect(at.y).toBeLessThan(STAGE.height);
  }
});

test("what is in sight already is not moved, and what is not moves no further than it must", () => {
  const cam: Camera = [0.5, 0.5, 1];
  const near: Box = { x: [0.4, 0.4], y: [0.5, 0.5] };
  expect(nudge(near, cam, STAGE, PANEL)).toEqual(cam);
  const under: Box = { x: [0.9, 0.9], y: [0.5, 0.5] };
  const moved = nudge(under, cam, STAGE, PANEL);
  expect(moved?.[1]).toBe(0.5);
  expect(moved && seen(moved, [0.9, 0.5]).x).toBeLessThan(STAGE.width - PANEL.right);
  expect(nudge({ x: [-3, 3], y: [0, 1] }, cam, STAGE, PANEL)).toBeNull();
});

test("a bar covers the head, a sheet the foot, a panel its side, and a small thing nothing", () => {
  const stage = new DOMRect(0, 0, 1200, 800);
  expect(
    insetsOf(stage, [
      new DOMRect(0, 0, 1200, 56),
      new DOMRect(800, 56, 400, 744),
      new DOMRect(16, 700, 200, 60),
    ]),
  ).toEqual({ top: 56, right: 400, bottom: 0, left: 0 });
  expect(insetsOf(stage, [new DOMRect(0, 500, 1200, 300)]).bottom).toBe(300);
});

test("a few that lie far off are left out of the picture, an even spread is not", () => {
  const around = [1, 1, 2, 2, 3, 3, 40].map((x) => ({ x, y: 0 }));
  expect(nearOnes(around, { x: 0, y: 0 }).map(({ x }) => x)).toEqual([1, 1, 2, 2, 3, 3]);
  const spread = [10, 20, 30, 40].map((x) => ({ x, y: 0 }));
  expect(nearOnes(spread, { x: 0, y: 0 })).toEqual(spread);
  const pair = [{ x: 500, y: 0 }];
  expect(nearOnes(pair, { x: 0, y: 0 })).toEqual(pair);
  expect(nearOnes([], { x: 0, y: 0 })).toEqual([]);
});
