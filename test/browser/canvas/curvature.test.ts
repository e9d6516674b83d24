import { expect, test } from "vitest";
import { curvatures } from "../../../src/app/canvas/curvature.ts";

const link = (id: string, source: string, target: string) => ({ id, source, target });

test("a link that alone joins its two nodes is straight", () => {
  expect(curvatures([link("x", "a", "b"), link("y", "b", "c")])).toEqual(
    new Map([
      ["x", 0],
      ["y", 0],
    ]),
  );
});

test("links that join the same nodes all bend apart, whichever way they run", () => {
  const links = [link("x", "a", "b"), link("y", "b", "a"), link("z", "a", "b")];
  const bends = curvatures(links);
  // From a's side: what runs from b to a has its bend measured the other way round.
  const seen = links.map(({ id, source }) => (bends.get(id) ?? 0) * (source === "a" ? 1 : -1));
  expect(new Set(seen.map((bend) => bend.toFixed(4))).size).toBe(3);
  expect(seen.reduce((a, b) => a + b)).toBeCloseTo(0);
});

test("the bends do not depend on the order of the links", () => {
  const links = [link("x", "a", "b"), link("y", "b", "a")];
  expect(curvatures(links.toReversed())).toEqual(curvatures(links));
});
