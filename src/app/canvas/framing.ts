import type { Camera } from "../state/address.ts";

/** What the page lays over the canvas at its edges, in pixels. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

interface Stage {
  width: number;
  height: number;
  /** Pixels to one unit of the camera's frame at ratio 1. */
  scale: number;
}

/** A box in the camera's frame, y upwards. */
export interface Box {
  x: [number, number];
  y: [number, number];
}

const AIR = 28;
/** Names stand beside their marks, so there is more air at the sides. */
const SIDE = 56;
/** At the right a whole name. */
const NAME = 96;
/** Nearer than this even a single mark is not brought. */
const NEAREST = 0.12;

/** How much farther than most of the others a place may lie from the middle and still be brought into the picture. */
const FAR = 2.5;

/** Those around a place without the few that lie so far off that the rest would be too small to read. */
export function nearOnes<T extends { x: number; y: number }>(
  around: readonly T[],
  middle: { x: number; y: number },
): T[] {
  const away = ({ x, y }: T) => Math.hypot(x - middle.x, y - middle.y);
  const most = around.map(away).sort((a, b) => a - b)[Math.floor(around.length * 0.75)] ?? 0;
  return around.filter((one) => away(one) <= FAR * most);
}

/** Where the camera has to stand so that the box fills what is free of the stage. */
export function frameBox(box: Box, { width, height, scale }: Stage, insets: Insets): Camera {
  const freeWidth = Math.max(80, width - insets.left - insets.right - 2 * SIDE);
  const freeHeight = Math.max(80, height - insets.top - insets.bottom - 2 * AIR);
  const [wide, high] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const ratio = Math.max(NEAREST, (wide * scale) / freeWidth, (high * scale) / freeHeight);
  return centreOn([(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2], ratio, { scale }, insets);
}

/** Where the camera has to stand at this ratio so that the point is in the middle of what is free. */
export function centreOn(
  [x, y]: [number, number],
  ratio: number,
  { scale }: Pick<Stage, "scale">,
  insets: Insets,
): Camera {
  const right = (insets.left - insets.right) / 2;
  const down = (insets.top - insets.bottom) / 2;
  return [x - (right * ratio) / scale, y + (down * ratio) / scale, ratio];
}

/**
 * The nearest stand from which the whole box is seen, at the same ratio: the camera's own where it
 * sees it already, null where at this ratio it cannot.
 */
export function nudge(
  box: Box,
  [x, y, ratio]: Camera,
  stage: Stage,
  insets: Insets,
): Camera | null {
  const pixels = stage.scale / ratio;
  const seen = {
    left: insets.left + AIR - stage.width / 2,
    right: stage.width / 2 - insets.right - NAME,
    top: stage.height / 2 - insets.top - AIR,
    bottom: insets.bottom + AIR - stage.height / 2,
  };
  const slip = (low: number, high: number, least: number, most: number): number | null => {
    if (high - low > most - least) return null;
    return low < least ? low - least : high > most ? high - most : 0;
  };
  const dx = slip((box.x[0] - x) * pixels, (box.x[1] - x) * pixels, seen.left, seen.right);
  const dy = slip((box.y[0] - y) * pixels, (box.y[1] - y) * pixels, seen.bottom, seen.top);
  return dx === null || dy === null ? null : [x + dx / pixels, y + dy / pixels, ratio];
}

/**
 * What floats over the canvas just now covers of it: a part across the page covers its head or its
 * foot, a tall or wide one beside the middle covers its side, and a small one nothing.
 */
export function insetsOf(stage: DOMRect, covers: readonly DOMRect[]): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const rect of covers) {
    if (rect.width === 0 || rect.height === 0) continue;
    const wide = rect.width > stage.width * 0.45;
    const tall = rect.height > stage.height * 0.25;
    if (wide && rect.bottom - stage.top < stage.height * 0.3) {
      insets.top = Math.max(insets.top, rect.bottom - stage.top);
    } else if (wide) {
      insets.bottom = Math.max(insets.bottom, stage.bottom - rect.top);
    } else if (tall && rect.left > stage.left + stage.width / 2) {
      insets.right = Math.max(insets.right, stage.right - rect.left);
    } else if (tall && rect.right < stage.left + stage.width / 2) {
      insets.left = Math.max(insets.left, rect.right - stage.left);
    }
  }
  return insets;
}
