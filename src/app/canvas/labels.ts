import type { Drawn } from "./marks.ts";
import { INK, INK_2, PAPER } from "./palette.ts";
import type { Scene } from "./scene.ts";

interface Spot {
  x: number;
  y: number;
  radius: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Stage {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  /** Where a node is drawn, in pixels; null where it is hidden. */
  spotOf(id: string): Spot | null;
}

const CELL = 72;
const PIXELS_PER_LABEL = 15_000;
const HALO = 3.5;
const FONT =
  '"Be Vietnam Pro", "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", system-ui, sans-serif';

/** The boxes that are taken, in cells. */
class Taken {
  readonly cells = new Map<string, Box[]>();

  private *keys({ left, top, right, bottom }: Box): Generator<string> {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++) {
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) yield `${i} ${j}`;
    }
  }

  put(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  free(box: Box): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom
        ) {
          return false;
        }
      }
    }
    return true;
  }
}

const shorten = (name: string, most: number) =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/**
 * Writes the names of an atlas: the important ones first, each on the side of its mark where there
 * is room, none over another. What is selected or pointed at is written with its neighbours
 * before all others. Remembers widths and sides from frame to frame.
 */
export class Labels {
  private readonly widths = new Map<string, number>();
  private readonly sides = new Map<string, number>();
  private order: string[] = [];
  private readonly graph: Drawn;
  private readonly scene: Scene;

  constructor(graph: Drawn, scene: Scene) {
    this.graph = graph;
    this.scene = scene;
  }

  /** To be told when nodes came or went. */
  rank(): void {
    const { graph } = this;
    const size = (id: string) => graph.getNodeAttribute(id, "radius");
    this.order = graph.nodes().sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  }

  /** Forgets the widths, once the fonts are there. */
  forget(): void {
    this.widths.clear();
  }

  /** Who is written first: what is in focus, its centre before all. */
  private *candidates(): Generator<[id: string, wanted: boolean]> {
    const { focus, sel, hovered } = this.scene;
    const first = new Set<string>();
    for (const id of [hovered, sel]) if (id !== null && this.graph.hasNode(id)) first.add(id);
    for (const id of first) yield [id, true];
    if (focus) {
      for (const id of this.order) if (focus.nodes.has(id) && !first.has(id)) yield [id, true];
    }
    for (const id of this.order) {
      if (!first.has(id) && !focus?.nodes.has(id)) yield [id, false];
    }
  }

  /** Draws into a context that has been cleared. Returns the ids that are written. */
  draw(stage: Stage): Set<string> {
    const written = new Set<string>();
    const taken = new Taken();
    const budget = Math.ceil((stage.width * stage.height) / PIXELS_PER_LABEL);
    const spots = new Map<string, Spot>();
    for (const id of this.order) {
      const spot = stage.spotOf(id);
      if (!spot || spot.x < -160 || spot.x > stage.width + 160) continue;
      if (spot.y < -20 || spot.y > stage.height + 20) continue;
      spots.set(id, spot);
    }
    // Names keep clear of the marks, as long as there are not so many that no name would find room.
    const clear = new Taken();
    const crowded = spots.size > 900;
    for (const { x, y, radius: r } of crowded ? [] : spots.values()) {
      clear.put({ left: x - r, top: y - r, right: x + r, bottom: y + r });
    }
    let left = budget;
    for (const [id, wanted] of this.candidates()) {
      const spot = spots.get(id);
      if (!spot || (!wanted && left <= 0)) continue;
      if (this.write(id, spot, wanted, stage, taken, clear)) {
        written.add(id);
        left--;
      }
    }
    return written;
  }

  private write(
    id: string,
    spot: Spot,
    wanted: boolean,
    { context }: Stage,
    taken: Taken,
    clear: Taken,
  ): boolean {
    const { scene } = this;
    const node = this.graph.getNodeAttributes(id);
    const central = id === scene.sel || id === scene.hovered;
    const text = shorten(node.name.normalize("NFC"), central ? 64 : 30);
    const size = Math.min(16, 11 + Math.max(0, node.radius - 5) * 0.38);
    context.font = `${central ? 600 : node.radius > 7 ? 500 : 400} ${size}px ${FONT}`;
    const width = this.widthOf(context, text);
    const place = this.findPlace(id, spot, width, size, wanted, taken, clear);
    if (!place) return false;
    taken.put(place.box);

    const back = scene.focus && !scene.focus.nodes.has(id) ? scene.focus.strength : 0;
    const tone = node.radius > 5.6 || wanted ? INK : INK_2;
    context.globalAlpha = 1 - 0.85 * back;
    context.lineJoin = "round";
    context.lineWidth = HALO;
    context.strokeStyle = scene.dark ? PAPER.dark : PAPER.light;
    context.fillStyle = scene.dark ? tone.dark : tone.light;
    context.textBaseline = "alphabetic";
    context.strokeText(text, place.x, place.y);
    context.fillText(text, place.x, place.y);
    context.globalAlpha = 1;
    return true;
  }

  private widthOf(context: CanvasRenderingContext2D, text: string): number {
    const key = `${context.font}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  }

  private findPlace(
    id: string,
    { x, y, radius }: Spot,
    width: number,
    size: number,
    wanted: boolean,
    taken: Taken,
    clear: Taken,
  ): { x: number; y: number; box: Box } | null {
    const away = radius + 4;
    const middle = y + size * 0.36;
    const sides = [
      { x: x + away, y: middle },
      { x: x - away - width, y: middle },
      { x: x - width / 2, y: y + away + size * 0.86 },
      { x: x - width / 2, y: y - away - size * 0.14 },
    ];
    // The side of the last frame first, so that names do not jump about while one zooms.
    const last = this.sides.get(id) ?? 0;
    const turn = [last, ...[0, 1, 2, 3].filter((side) => side !== last)];
    const boxes = sides.map((at) => ({
      left: at.x - 3,
      top: at.y - size * 0.92,
      right: at.x + width + 3,
      bottom: at.y + size * 0.3,
    }));
    const choose = (fits: (box: Box) => boolean) => {
      const side = turn.find((one) => {
        const box = boxes[one];
        return box !== undefined && fits(box);
      });
      const [at, box] = [sides[side ?? -1], boxes[side ?? -1]];
      if (side === undefined || !at || !box) return null;
      this.sides.set(id, side);
      return { ...at, box };
    };
    return (
      choose((box) => taken.free(box) && clear.free(box)) ??
      (wanted || radius > 6.5 ? choose((box) => taken.free(box)) : null)
    );
  }
}
