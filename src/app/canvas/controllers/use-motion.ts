import { useEffect } from "react";
import type { Board } from "../board.ts";
import { duration, tween } from "../motion.ts";
import { usePictureStore } from "../picture.ts";
import type { Point } from "../seats.ts";

const GLIDE_MS = 220;
/** A whole network that comes at once is there at once. */
const MOST = 400;

/** Shows where things went: newcomers leave the node that brought them, what is put back glides back. */
export function useMotion(board: Board | null): void {
  useEffect(() => {
    if (!board) return;
    let cancel = () => {};
    let arrive = () => {};
    const unsubscribe = usePictureStore.subscribe((now, before) => {
      if (now.version === before.version) return;
      // The merge has put everything where it belongs, what still glided as well.
      cancel();
      arrive = () => {};
      board.gliding = new Map();
      board.labels.rank();
      const { graph } = board;
      board.redraw();
      const from = new Map<string, Point>(now.merged.went);
      for (const id of now.merged.came) {
        const parent = now.seats.get(id)?.parent;
        if (parent && graph.hasNode(parent)) {
          const { x, y } = graph.getNodeAttributes(parent);
          from.set(id, { x, y });
        }
      }
      if (from.size === 0 || from.size > MOST) return;
      const glides = [...from].map(([id, start]) => {
        const { x, y } = graph.getNodeAttributes(id);
        return { id, start, end: { x, y } };
      });
      const place = (share: number) => {
        for (const { id, start, end } of glides) {
          if (!graph.hasNode(id)) continue;
          graph.mergeNodeAttributes(id, {
            x: share === 1 ? end.x : start.x + (end.x - start.x) * share,
            y: share === 1 ? end.y : start.y + (end.y - start.y) * share,
          });
        }
        if (share === 1) board.gliding = new Map();
      };
      board.gliding = new Map(glides.map(({ id, end }) => [id, end]));
      place(0);
      arrive = () => place(1);
      cancel = tween(duration(GLIDE_MS), place);
    });
    return () => {
      cancel();
      arrive();
      unsubscribe();
    };
  }, [board]);
}
