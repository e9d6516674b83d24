import { beforeEach, expect, test } from "vitest";
import { placesByCountry } from "../../../src/app/canvas/base.ts";
import { compose } from "../../../src/app/canvas/compose.ts";
import { countPicture } from "../../../src/app/canvas/counts.ts";
import { focusOf } from "../../../src/app/canvas/focus.ts";
import { type Drawn, newDrawn } from "../../../src/app/canvas/marks.ts";
import { merge } from "../../../src/app/canvas/merge.ts";
import { ACCENT, countryHue, INK, OTHER_HUE, useHues } from "../../../src/app/canvas/palette.ts";
import { emptyScene, reducersOf, type Scene } from "../../../src/app/canvas/scene.ts";
import { aroundHue, network } from "./fixtures.ts";

let graph: Drawn;
let scene: Scene;

beforeEach(() => {
  graph = newDrawn();
  scene = emptyScene();
  const answers = {
    network: network(),
    opened: [{ id: "vn-hue", graph: aroundHue() }],
    route: null,
  };
  useHues.getState().rank(placesByCountry(answers.network));
  merge(graph, compose(answers), () => ({ x: 0, y: 0 }));
});

const node = (id: string) => reducersOf(scene, graph).nodeReducer(id, graph.getNodeAttributes(id));
const edge = (id: string) => reducersOf(scene, graph).edgeReducer(id, graph.getEdgeAttributes(id));

test("the legend counts what is present, hidden or not, and nothing else", () => {
  const counts = countPicture(graph, new Set(["tie:contact"]));
  const told = Object.fromEntries(counts.map(({ key, count }) => [key, count]));
  expect(told).toMatchObject({
    "node:city": 12,
    "node:event": 2,
    "tie:partnership": 7,
    "tie:contact": 1,
    "tie:project": 1,
    "link:TOOK_PART_IN": 3,
    "mark:ended": 1,
    "mark:oneSided": 1,
    "mark:conflict": 1,
    "country:vn": 2,
  });
  expect(told).not.toHaveProperty("node:official");
  expect(told).not.toHaveProperty("tie:friendship");
  expect(counts.filter((line) => line.hidden).map((line) => line.key)).toEqual(["tie:contact"]);
});

test("hiding a kind of node hides its links, and hiding a tie kind leaves its places", () => {
  scene.hide = new Set(["node:event"]);
  expect(node("conference").hidden).toBe(true);
  expect(edge("took-part:vn-hue:conference:guest").hidden).toBe(true);
  expect(edge("vn-danang--vn-hue").hidden).toBe(false);
  scene.hide = new Set(["tie:contact"]);
  expect(edge("de-x--de-y").hidden).toBe(true);
  expect(node("de-x").hidden).toBe(false);
});

test("a mark's line hides what bears it, a country's its places with their ties", () => {
  scene.hide = new Set(["mark:conflict"]);
  expect(edge("us-x--us-y").hidden).toBe(true);
  scene.hide = new Set(["country:vn"]);
  expect(node("vn-hue").hidden).toBe(true);
  expect(edge("kr-b--vn-hue").hidden).toBe(true);
  expect(edge("de-x--de-y").hidden).toBe(false);
});

test("a one-sided tie fades towards the side that is silent, and bears its conflict", () => {
  expect(edge("us-x--us-y")).toMatchObject({ fade: 1, conflict: true });
  expect(edge("vn-danang--vn-hue")).toMatchObject({ fade: 0, conflict: false });
});

test("ended ties are thinner than those that are kept up", () => {
  expect(edge("de-x--de-y").size ?? 0).toBeLessThan(edge("vn-danang--vn-hue").size ?? 0);
});

test("pointing lights a place, its ties and their other ends, and nothing more", () => {
  scene.focus = focusOf(graph, { hovered: "vn-hue", sel: "us-x", asked: null });
  scene.hovered = "vn-hue";
  expect(node("vn-danang").lit).toBe(true);
  expect(node("us-x").lit).toBe(false);
  expect(edge("vn-danang--vn-hue")).toMatchObject({ lit: true, color: INK.light });
  expect(edge("us-x--us-y").lit).toBe(false);
  expect(scene.focus?.strength).toBe(1);
});

test("what is selected wears the accent, in the theme of the page", () => {
  scene.sel = "vn-hue";
  expect(node("vn-hue")).toMatchObject({ chosen: true, border: ACCENT.light });
  scene.dark = true;
  expect(node("vn-hue").border).toBe(ACCENT.dark);
  scene.sel = "us-x--us-y";
  expect(edge("us-x--us-y").color).toBe(ACCENT.dark);
});

test("the countries with most places have hues of their own, all others the one grey", () => {
  expect(countryHue("vn")).not.toBe(OTHER_HUE);
  expect(countryHue("xx")).toBe(OTHER_HUE);
  expect(countryHue(undefined)).toBe(OTHER_HUE);
});
