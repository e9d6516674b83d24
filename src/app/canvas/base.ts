import type { Graph } from "../../model/graph.ts";
import type { LayoutInput, Positions } from "./layout/types.ts";
import { nodeRadius } from "./palette.ts";
import type { Frame } from "./picture.ts";
import type { Seats } from "./seats.ts";

/** What the layout needs of the network, in an order that does not depend on the server's. */
export function layoutInput({ nodes, edges }: Graph): LayoutInput {
  const sorted = [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new Map(sorted.map(({ id }, i) => [id, i]));
  const degree = new Map<string, number>();
  const links: [number, number][] = [];
  for (const { id, source, target } of [...edges].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a === undefined || b === undefined || a === b || id === "") continue;
    links.push([a, b]);
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return {
    nodes: sorted.map(({ id, kind, ties, location }) => ({
      id,
      radius: nodeRadius(kind, ties ?? degree.get(id) ?? 0),
      ...location,
    })),
    links,
  };
}

/** Gives the network's nodes their seats, in whole units so that a link can name them exactly. */
export function seatBase(seats: Seats, { nodes }: LayoutInput, positions: Positions): void {
  nodes.forEach(({ id }, i) => {
    seats.set(id, {
      x: Math.round(positions[2 * i] ?? 0),
      y: Math.round(positions[2 * i + 1] ?? 0),
      parent: null,
    });
  });
}

/** The box around the network, never without extent. */
export function frameOf(positions: Positions): Frame {
  let [left, right, low, high] = [-300, 300, -200, 200];
  for (let i = 0; i < positions.length; i += 2) {
    const [x, y] = [positions[i] ?? 0, positions[i + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return { x: [left, right], y: [low, high] };
}

/** How many places each country has in the network, by code. */
export function placesByCountry({ nodes }: Graph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { country } of nodes) {
    const code = country?.toLowerCase();
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
