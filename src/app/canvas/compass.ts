import type { Point } from "./seats.ts";

export type Heading = "left" | "right" | "up" | "down";

const STEP: Record<Heading, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The nearest node in a direction, y downwards. Straight ahead counts as nearer than aside; what
 * lies more aside than ahead does not count. Neighbours come first: another node is chosen only
 * where no neighbour lies that way. Null where nothing does.
 */
export function nextInDirection(
  from: Point,
  heading: Heading,
  neighbours: Iterable<[id: string, at: Point]>,
  others: Iterable<[id: string, at: Point]>,
): string | null {
  const step = STEP[heading];
  for (const candidates of [neighbours, others]) {
    let best: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [id, at] of candidates) {
      const ahead = (at.x - from.x) * step.x + (at.y - from.y) * step.y;
      const aside = Math.abs((at.x - from.x) * step.y) + Math.abs((at.y - from.y) * step.x);
      if (ahead <= 0 || aside > ahead) continue;
      const cost = ahead + 1.5 * aside;
      if (cost < least) [best, least] = [id, cost];
    }
    if (best !== null) return best;
  }
  return null;
}
