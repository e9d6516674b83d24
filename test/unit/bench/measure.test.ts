import { expect, test } from "vitest";
import { compare, interleave, quantile } from "../../../bench/measure.ts";

test("quantiles lie between neighbours, whatever the order of the sample", () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([10, 20, 30], 0.95)).toBeCloseTo(29);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test("a ratio is ours over bare", () => {
  const { ratio } = compare("x", "ms", [3, 3, 3], [2, 2, 2]);
  expect(ratio).toEqual({ median: 1.5, p95: 1.5 });
});

test("each side runs once a round, another one first each time, and the first rounds are not counted", async () => {
  const order: string[] = [];
  const note = (side: string) => async (round: number) => void order.push(`${side} ${round}`);
  const sides = { ours: note("ours"), bare: note("bare"), once: note("once") };
  const taken = await interleave(2, 1, sides);
  expect(order).toEqual(
    [
      ["ours 0", "bare 0", "once 0"],
      ["bare 1", "once 1", "ours 1"],
      ["once 2", "ours 2", "bare 2"],
    ].flat(),
  );
  expect([taken.ours.length, taken.bare.length, taken.once.length]).toEqual([2, 2, 2]);
});
