import { useEffect } from "react";
import { useUi } from "../../state/ui.ts";
import { useView } from "../../state/view.ts";
import type { Board } from "../board.ts";
import { focusOf } from "../focus.ts";
import { askedFor, usePictureStore } from "../picture.ts";

/** Keeps the light on what is pointed at, asked for or selected. */
export function useFocus(board: Board | null): void {
  const { sel } = useView();
  const hovered = useUi((ui) => ui.hovered);
  const asked = usePictureStore(askedFor);
  const version = usePictureStore((picture) => picture.version);
  useEffect(() => {
    if (!board || version === 0) return;
    board.light({
      focus: focusOf(board.graph, { hovered, sel, asked }),
      hovered,
      sel,
      routeEdges: new Set(asked?.edges.map((edge) => edge.id)),
    });
  }, [board, hovered, sel, asked, version]);
}
