import { useEffect } from "react";
import type { SigmaNodeEventPayload, SigmaStageEventPayload } from "sigma/types";
import type { Acts } from "../../state/view.ts";
import type { Board } from "../board.ts";
import { usePictureStore } from "../picture.ts";
import { followersOf, type Point } from "../seats.ts";

/** The browser's click comes after the button is up. */
const CLICK_FOLLOWS_MS = 60;

interface Drag {
  id: string;
  /** Where the node and those that go with it began. */
  start: Map<string, Point>;
  moved: boolean;
}

/** A node goes where it is dragged, with the newcomers that sit around it, and stays there. */
export function useDrag(
  board: Board | null,
  acts: React.RefObject<Acts>,
  put: ReadonlySet<string>,
): void {
  useEffect(() => {
    if (!board) return;
    const { sigma, graph } = board;
    let drag: Drag | null = null;

    const begin = ({ node }: SigmaNodeEventPayload) => {
      const { seats } = usePictureStore.getState();
      const start = new Map<string, Point>();
      for (const id of [node, ...followersOf(node, seats, put)]) {
        if (!graph.hasNode(id)) continue;
        const { x, y } = graph.getNodeAttributes(id);
        start.set(id, { x, y });
      }
      drag = { id: node, start, moved: false };
    };
    const go = ({ event }: SigmaStageEventPayload) => {
      const origin = drag?.start.get(drag.id);
      if (!drag || !origin) return;
      const to = sigma.viewportToGraph(event);
      const [dx, dy] = [Math.round(to.x) - origin.x, Math.round(to.y) - origin.y];
      // A hand that trembles while it clicks drags nothing.
      const pixels = Math.hypot(dx, dy) * sigma.getGraphToViewportRatio();
      if (drag.moved || pixels > 3) {
        drag.moved = true;
        board.dragging = true;
        for (const [id, { x, y }] of drag.start) {
          graph.mergeNodeAttributes(id, { x: x + dx, y: y + dy });
        }
      }
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
    };
    const end = () => {
      const done = drag;
      drag = null;
      if (!done?.moved || !graph.hasNode(done.id)) return;
      const { x, y } = graph.getNodeAttributes(done.id);
      acts.current.move(done.id, x, y);
      setTimeout(() => {
        board.dragging = false;
      }, CLICK_FOLLOWS_MS);
    };
    sigma.on("downNode", begin);
    sigma.on("moveBody", go);
    sigma.on("upNode", end);
    sigma.on("upEdge", end);
    sigma.on("upStage", end);
    return () => {
      sigma.off("downNode", begin);
      sigma.off("moveBody", go);
      sigma.off("upNode", end);
      sigma.off("upEdge", end);
      sigma.off("upStage", end);
    };
  }, [board, acts, put]);
}
