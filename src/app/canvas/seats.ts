import type { Composition } from "./compose.ts";
import { seeded } from "./layout/seed.ts";
import { nodeRadius } from "./palette.ts";

export interface Point {
  x: number;
  y: number;
}

/** Where a node belongs. With a parent it keeps its distance from it, wherever the parent is put. */
interface Seat extends Point {
  parent: string | null;
}

export type Seats = Map<string, Seat>;

const CELL = 32;
const FIRST_RING = 46;
const NEXT_RING = 30;
const RINGS = 12;
/** Free room around a newcomer, from centre to centre. */
const ROOM = 30;

/** The taken places of a picture, in cells. */
class Taken {
  readonly cells = new Map<string, Point[]>();

  put(point: Point): void {
    const key = `${Math.floor(point.x / CELL)} ${Math.floor(point.y / CELL)}`;
    const cell = this.cells.get(key);
    if (cell) cell.push(point);
    else this.cells.set(key, [point]);
  }

  /** How much nearer than `ROOM` the nearest one is; 0 where there is room. */
  lack({ x, y }: Point): number {
    let nearest = ROOM;
    const [c, d] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    for (let i = c - 1; i <= c + 1; i++) {
      for (let j = d - 1; j <= d + 1; j++) {
        for (const other of this.cells.get(`${i} ${j}`) ?? []) {
          nearest = Math.min(nearest, Math.hypot(other.x - x, other.y - y));
        }
      }
    }
    return ROOM - nearest;
  }
}

/** The neighbours of each newcomer, so that it can lean towards those that are there already. */
function neighboursOf({ edges, newcomers }: Composition): Map<string, string[]> {
  const of = new Map<string, string[]>();
  const note = (id: string, other: string) => {
    if (!newcomers.has(id)) return;
    const list = of.get(id);
    if (list) list.push(other);
    else of.set(id, [other]);
  };
  for (const { source, target } of edges.values()) {
    note(source, target);
    note(target, source);
  }
  return of;
}

function middle(points: Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/**
 * Gives a seat to every node of the composition that has none: newcomers around the node that
 * brought them, where there is room, leaning to their other neighbours. Who has a seat keeps it.
 * The same seats and the same composition give the same result. Changes and returns `seats`.
 */
export function seatNewcomers(seats: Seats, composition: Composition): Seats {
  const without = [...composition.newcomers].filter(([id]) => !seats.has(id));
  if (without.length === 0) return seats;
  const taken = new Taken();
  for (const id of composition.nodes.keys()) {
    if (seats.has(id)) taken.put(homeOf(id, seats));
  }
  const neighbours = neighboursOf(composition);
  for (const [id, parent] of without) {
    const around = (neighbours.get(id) ?? [])
      .filter((other) => seats.has(other))
      .map((other) => homeOf(other, seats));
    const pull = middle(around);
    const host = parent !== null && seats.has(parent) ? parent : null;
    const centre = host === null ? (pull ?? { x: 0, y: 0 }) : homeOf(host, seats);
    const inner = host === null ? 0 : nodeRadius(composition.nodes.get(host)?.kind ?? "city", 9);
    const spot = freeSpot(centre, inner, pull ?? centre, seeded(id), taken);
    taken.put(spot);
    seats.set(id, {
      parent: host,
      x: Math.round(spot.x - (host === null ? 0 : centre.x)),
      y: Math.round(spot.y - (host === null ? 0 : centre.y)),
    });
  }
  return seats;
}

function freeSpot(centre: Point, inner: number, pull: Point, turn: number, taken: Taken): Point {
  let best = { x: centre.x + FIRST_RING, y: centre.y };
  let least = Number.POSITIVE_INFINITY;
  for (let ring = 0; ring < RINGS; ring++) {
    const radius = FIRST_RING + inner + ring * NEXT_RING;
    const spots = Math.round((2 * Math.PI * radius) / ROOM);
    for (let k = 0; k < spots; k++) {
      const angle = ((k + turn) / spots) * 2 * Math.PI;
      const spot = {
        x: centre.x + radius * Math.cos(angle),
        y: centre.y + radius * Math.sin(angle),
      };
      const lean = Math.hypot(spot.x - pull.x, spot.y - pull.y);
      const cost = 40 * taken.lack(spot) + 2 * radius + 0.3 * lean;
      if (cost < least) [best, least] = [spot, cost];
    }
    // Rings further out cost more than the best that was found with room.
    if (least < 2 * (radius + NEXT_RING)) break;
  }
  return best;
}

/** Where a node belongs before anybody moved anything. */
function homeOf(id: string, seats: Seats): Point {
  return placeOf(id, seats, new Map());
}

/** Where a node is: where it was put, else its seat, beside its parent where it has one. */
export function placeOf(id: string, seats: Seats, moved: ReadonlyMap<string, Point>): Point {
  const put = moved.get(id);
  if (put) return put;
  const seat = seats.get(id);
  if (!seat) return { x: 0, y: 0 };
  if (seat.parent === null) return seat;
  const parent = placeOf(seat.parent, seats, moved);
  return { x: parent.x + seat.x, y: parent.y + seat.y };
}

/** The nodes that go along when this one is moved: those seated around it that nobody put elsewhere. */
export function followersOf(id: string, seats: Seats, put: ReadonlySet<string>): string[] {
  const children = [...seats]
    .filter(([child, seat]) => seat.parent === id && !put.has(child))
    .map(([child]) => child);
  return children.flatMap((child) => [child, ...followersOf(child, seats, put)]);
}
