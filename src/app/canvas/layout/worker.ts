import { arrange } from "./arrange.ts";
import type { LayoutInput, Positions } from "./types.ts";

export interface Progress {
  share: number;
  positions: Positions;
}

// The page's own types say that `self` is a window.
const desk = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutInput>) => void) | null;
  postMessage(message: Progress): void;
};

desk.onmessage = ({ data }) => {
  arrange(data, (share, positions) => desk.postMessage({ share, positions }));
};
