import type { Island } from "./islands.ts";
import type { LayoutInput, Positions } from "./types.ts";

const GAP = 26;
/** The picture is wider than high, as screens are. */
const WIDE = 1.5;
const STEP = 12;

interface Disc {
  x: number;
  y: number;
  r: number;
}

function discAround(input: LayoutInput, { members }: Island, places: Positions): Disc {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of members) {
    const [x, y] = [places[2 * i] ?? 0, places[2 * i + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const [x, y] = [(left + right) / 2, (low + high) / 2];
  let r = 0;
  for (const i of members) {
    const radius = input.nodes[i]?.radius ?? 0;
    r = Math.max(r, radius + Math.hypot((places[2 * i] ?? 0) - x, (places[2 * i + 1] ?? 0) - y));
  }
  return { x, y, r };
}

/** Buckets of discs, so that a thousand islands do not each look at all the others. */
class Floor {
  readonly cell: number;
  readonly cells = new Map<string, Disc[]>();
  constructor(cell: number) {
    this.cell = cell;
  }

  *around({ x, y, r }: Disc): Generator<string> {
    for (let i = Math.floor((x - r) / this.cell); i <= Math.floor((x + r) / this.cell); i++) {
      for (let j = Math.floor((y - r) / this.cell); j <= Math.floor((y + r) / this.cell); j++) {
        yield `${i} ${j}`;
      }
    }
  }

  put(disc: Disc): void {
    for (const key of this.around(disc)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(disc);
      else this.cells.set(key, [disc]);
    }
  }

  free(disc: Disc): boolean {
    for (const key of this.around(disc)) {
      for (const other of this.cells.get(key) ?? []) {
        if (Math.hypot(disc.x - other.x, disc.y - other.y) < disc.r + other.r) return false;
      }
    }
    return true;
  }
}

/**
 * Moves each island so that none lies on another: the largest in the middle, the next as near to
 * it as there is room, on the side where the world has it. Changes `places`.
 */
export function pack(input: LayoutInput, islands: readonly Island[], places: Positions): void {
  const [main] = islands;
  if (!main) return;
  const middle = discAround(input, main, places);
  const floor = new Floor(80);
  // The largest is no disc: smaller ones may lie in its bays.
  for (const i of main.members) {
    const r = (input.nodes[i]?.radius ?? 0) + GAP;
    floor.put({ x: (places[2 * i] ?? 0) - middle.x, y: (places[2 * i + 1] ?? 0) - middle.y, r });
  }
  shift(main, places, -middle.x, -middle.y);
  // Where the last one of about that size found room: further in it is full, but for a few holes.
  const full = new Map<number, number>();
  for (const island of islands.slice(1)) {
    const disc = discAround(input, island, places);
    const angle = Math.atan2(disc.y, disc.x);
    const size = Math.round(disc.r / 8);
    const from = Math.max(0, (full.get(size) ?? 0) - 4 * STEP);
    const { seat, out } = seatFor({ ...disc, r: disc.r + GAP / 2 }, angle, from, floor);
    full.set(size, out);
    floor.put(seat);
    shift(island, places, seat.x - disc.x, seat.y - disc.y);
  }
}

function seatFor(disc: Disc, wish: number, from: number, floor: Floor) {
  for (let out = from; ; out += STEP) {
    const tries = Math.max(8, Math.round(out / 6));
    for (let k = 0; k < tries; k++) {
      // To the wished side first, then alternately further from it.
      const turn = (Math.ceil(k / 2) * (k % 2 ? 1 : -1) * 2 * Math.PI) / tries;
      const seat = {
        x: Math.cos(wish + turn) * out * WIDE,
        y: Math.sin(wish + turn) * out,
        r: disc.r,
      };
      if (floor.free(seat)) return { seat, out };
    }
  }
}

function shift({ members }: Island, places: Positions, dx: number, dy: number): void {
  for (const i of members) {
    places[2 * i] = (places[2 * i] ?? 0) + dx;
    places[2 * i + 1] = (places[2 * i + 1] ?? 0) + dy;
  }
}
