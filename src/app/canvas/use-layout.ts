import { useEffect, useState } from "react";
import type { Graph } from "../../model/graph.ts";
import { frameOf, layoutInput, placesByCountry, seatBase } from "./base.ts";
import { runLayout } from "./layout/run.ts";
import { useHues } from "./palette.ts";
import { usePictureStore } from "./picture.ts";

/** Above this many places the layout takes its seconds, and is shown while it comes to rest. */
const WATCHED = 1500;
/** How much further the layout has to be before it is shown again: drawing so much takes its time, too. */
const STEP = 0.2;

/**
 * Lays the network out once it is there, in a worker. The number counts the layouts that are ready
 * to be shown; 0 until the first is.
 */
export function useLayout(network: Graph | undefined): number {
  const [ready, setReady] = useState(0);
  useEffect(() => {
    if (!network) return;
    useHues.getState().rank(placesByCountry(network));
    const input = layoutInput(network);
    const note = usePictureStore.setState;
    let shown = -STEP;
    const settle = () => {
      running.stop();
      note({ progress: 1, stop: null });
      setReady((count) => count + 1);
    };
    const running = runLayout(
      input,
      ({ share, positions }) => {
        const isDue = input.nodes.length > WATCHED && share >= shown + STEP;
        if (share >= 1 || isDue) {
          shown = share;
          seatBase(usePictureStore.getState().seats, input, positions);
          note({ frame: frameOf(positions) });
          setReady((count) => count + 1);
        }
        if (share >= 1) settle();
        else note({ progress: share, stop: settle });
      },
      () => {
        note({ progress: 1, stop: null, error: new Error("layout") });
      },
    );
    note({ progress: 0, stop: null });
    return () => running.stop();
  }, [network]);
  return ready;
}
