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

test("both sides run once a round, in changing order, and the first rounds are not counted", async () => {
  const order: string[] = [];
  const taken = await interleave(
    2,
    1,
    async (round) => void order.push(`ours ${round}`),
    async (round) => void order.push(`bare ${round}`),
  );
  expect(order).toEqual(["ours 0", "bare 0", "bare 1", "ours 1", "ours 2", "bare 2"]);
  expect([taken.ours.length, taken.bare.length]).toEqual([2, 2]);
});
