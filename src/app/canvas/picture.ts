import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Answers } from "./compose.ts";
import type { LegendCount } from "./counts.ts";
import { type Drawn, newDrawn } from "./marks.ts";
import type { Merged } from "./merge.ts";
import type { Seats } from "./seats.ts";

/** The box that the camera's whole view is measured by, in layout units; it never follows a single node. */
export interface Frame {
  x: [number, number];
  y: [number, number];
}

export interface PictureState {
  /** The one graph that is drawn, for the whole visit. */
  graph: Drawn;
  /** Grows with every change of what is drawn and where; 0 until there is something to draw. */
  version: number;
  merged: Merged;
  /** What the picture was made of. */
  answers: Answers | null;
  seats: Seats;
  frame: Frame | null;
  counts: LegendCount[];
  nodes: number;
  edges: number;
  limited: { id: string; shown: number; total: number } | undefined;
  /** The layout or an answer is under way. */
  busy: boolean;
  /** How far the layout is, 0 to 1; 1 where none is under way. */
  progress: number;
  /** Ends the layout where it is; null where none is under way. */
  stop: (() => void) | null;
  error: Error | null;
}

export const usePictureStore = create<PictureState>()(() => ({
  graph: newDrawn(),
  version: 0,
  merged: { came: [], went: new Map() },
  answers: null,
  seats: new Map(),
  frame: null,
  counts: [],
  nodes: 0,
  edges: 0,
  limited: undefined,
  busy: true,
  progress: 0,
  stop: null,
  error: null,
}));

/** What was asked for and is to be seen as a whole: what the desk's question found, or a route. */
export const askedFor = ({ answers }: PictureState) => answers?.found ?? answers?.route ?? null;

/** What the canvas shows, for the legend and the notices. */
export function usePicture() {
  return usePictureStore(
    useShallow(({ counts, nodes, edges, limited, busy, progress, stop, error }) => ({
      counts,
      nodes,
      edges,
      limited,
      busy,
      progress,
      stop,
      error,
    })),
  );
}
