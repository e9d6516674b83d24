import { expect, test } from "vitest";
import { nextInDirection } from "../../../src/app/canvas/compass.ts";

const here = { x: 100, y: 100 };

test("an arrow goes to the nearest neighbour that lies that way", () => {
  const near: [string, { x: number; y: number }][] = [
    ["east", { x: 160, y: 110 }],
    ["far-east", { x: 300, y: 100 }],
    ["north", { x: 105, y: 20 }],
  ];
  expect(nextInDirection(here, "right", near, [])).toBe("east");
  expect(nextInDirection(here, "up", near, [])).toBe("north");
  expect(nextInDirection(here, "left", near, [])).toBeNull();
});

test("a neighbour comes before a nearer stranger, and a stranger before nothing", () => {
  const stranger: [string, { x: number; y: number }][] = [["stranger", { x: 120, y: 100 }]];
  expect(nextInDirection(here, "right", [["friend", { x: 400, y: 90 }]], stranger)).toBe("friend");
  expect(nextInDirection(here, "right", [["friend", { x: 20, y: 90 }]], stranger)).toBe("stranger");
});

test("straight ahead counts as nearer than aside, and more aside than ahead does not count", () => {
  const others: [string, { x: number; y: number }][] = [
    ["aside", { x: 150, y: 148 }],
    ["ahead", { x: 170, y: 104 }],
    ["beside", { x: 101, y: 140 }],
  ];
  expect(nextInDirection(here, "right", [], others)).toBe("ahead");
  expect(nextInDirection(here, "right", [], [["beside", { x: 101, y: 140 }]])).toBeNull();
});
