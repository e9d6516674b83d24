import { expect, test } from "vitest";
import { layoutInput } from "../../../src/app/canvas/base.ts";
import { arrange } from "../../../src/app/canvas/layout/arrange.ts";
import { islands } from "../../../src/app/canvas/layout/islands.ts";
import { runLayout } from "../../../src/app/canvas/layout/run.ts";
import { seeded } from "../../../src/app/canvas/layout/seed.ts";
import type { LayoutInput, Positions } from "../../../src/app/canvas/layout/types.ts";
import { network } from "./fixtures.ts";

/** A graph of hubs and leaves that depends on nothing but its size. */
function hubs(order: number): LayoutInput {
  const nodes = Array.from({ length: order }, (_, i) => ({
    id: `n${i}`,
    radius: 4 + 6 * seeded(`r${i}`),
    lat: 60 * seeded(`lat${i}`),
    lon: 300 * seeded(`lon${i}`) - 150,
  }));
  const links: [number, number][] = [];
  for (let i = 8; i < order; i++) links.push([i % 8, i]);
  for (let i = 1; i < 5; i++) links.push([0, i]);
  return { nodes, links };
}

function nearestGap({ nodes }: LayoutInput, at: Positions): number {
  let least = Number.POSITIVE_INFINITY;
  nodes.forEach((a, i) => {
    nodes.slice(i + 1).forEach((b, k) => {
      const j = i + 1 + k;
      const dx = (at[2 * i] ?? 0) - (at[2 * j] ?? 0);
      const dy = (at[2 * i + 1] ?? 0) - (at[2 * j + 1] ?? 0);
      least = Math.min(least, Math.hypot(dx, dy) - a.radius - b.radius);
    });
  });
  return least;
}

test("the same graph is laid out the same, whatever order the server gives it in", () => {
  const answer = network();
  const turned = {
    ...answer,
    nodes: answer.nodes.toReversed(),
    edges: answer.edges.toReversed(),
  };
  expect(arrange(layoutInput(turned))).toEqual(arrange(layoutInput(answer)));
});

test("no mark lies on another, within an island or between two", () => {
  const input = hubs(160);
  expect(nearestGap(input, arrange(input))).toBeGreaterThan(0);
});

test("all places on one spot part as well", () => {
  const nodes = Array.from({ length: 12 }, (_, i) => ({
    id: "same",
    radius: 5,
    lat: 1,
    lon: i * 0,
  }));
  const input: LayoutInput = { nodes, links: [] };
  expect(nearestGap(input, arrange(input))).toBeGreaterThan(0);
});

test("islands are the connected parts, largest first", () => {
  const found = islands(6, [
    [4, 5],
    [0, 1],
    [1, 2],
  ]);
  expect(found.map((island) => island.members)).toEqual([[0, 1, 2], [4, 5], [3]]);
  expect(found[0]?.links).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("the worker gives what the function gives, and tells how far it is", async () => {
  const input = hubs(90);
  const shares: number[] = [];
  const places = await new Promise<Positions>((resolve, reject) => {
    runLayout(
      input,
      ({ share, positions }) => {
        shares.push(share);
        if (share >= 1) resolve(positions);
      },
      reject,
    );
  });
  expect(places).toEqual(arrange(input));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("four hundred places are laid out well within two seconds", () => {
  const input = hubs(400);
  const begin = performance.now();
  arrange(input);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

test("an empty network and a single place are no trouble", () => {
  expect(arrange({ nodes: [], links: [] })).toHaveLength(0);
  const alone = arrange({ nodes: [{ id: "a", radius: 4 }], links: [] });
  expect([...alone].every(Number.isFinite)).toBe(true);
});
