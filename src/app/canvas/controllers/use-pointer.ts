import { useEffect } from "react";
import type {
  SigmaEdgeEventPayload,
  SigmaNodeEventPayload,
  SigmaStageEventPayload,
} from "sigma/types";
import { useUi } from "../../state/ui.ts";
import type { Acts, View } from "../../state/view.ts";
import type { Board } from "../board.ts";

/** Within this a second click makes a double click; Sigma's own measure. */
export const DOUBLE_CLICK_MS = 300;

/**
 * Whether the panel is about to come up over this point: then the second click of a double click
 * would fall on the panel, so selecting waits for it.
 */
function panelComesOver({ sigma }: Board, { x, y }: { x: number; y: number }, view: View): boolean {
  if (view.sel !== null || view.from !== null || view.to !== null) return false;
  const { width, height } = sigma.getDimensions();
  return width > 640 ? x > width * 0.6 : y > height * 0.35;
}

/** What pointing, clicking and double clicking do. */
export function usePointer(
  board: Board | null,
  acts: React.RefObject<Acts>,
  view: React.RefObject<View>,
): void {
  useEffect(() => {
    if (!board) return;
    const { sigma } = board;
    const { hover } = useUi.getState();
    const container = sigma.getContainer();
    let timer: ReturnType<typeof setTimeout>;

    const over = (id: string) => {
      container.style.cursor = "pointer";
      hover(id);
    };
    const out = () => {
      container.style.cursor = "";
      hover(null);
    };
    const select = (id: string, at: { x: number; y: number }) => {
      clearTimeout(timer);
      if (board.dragging) return;
      const wait = panelComesOver(board, at, view.current) ? DOUBLE_CLICK_MS : 0;
      if (wait === 0) acts.current.select(id);
      else timer = setTimeout(() => acts.current.select(id), wait);
    };
    const unfold = ({ node, preventSigmaDefault }: SigmaNodeEventPayload) => {
      preventSigmaDefault();
      clearTimeout(timer);
      acts.current.select(node);
      if (view.current.open.includes(node)) acts.current.collapse(node);
      else acts.current.expand(node);
    };

    const enterNode = ({ node }: SigmaNodeEventPayload) => over(node);
    const enterEdge = ({ edge }: SigmaEdgeEventPayload) => over(edge);
    const clickNode = ({ node, event }: SigmaNodeEventPayload) => select(node, event);
    const clickEdge = ({ edge, event }: SigmaEdgeEventPayload) => select(edge, event);
    const clickStage = (_: SigmaStageEventPayload) => {
      if (!board.dragging && view.current.sel !== null) acts.current.select(null);
    };
    sigma.on("enterNode", enterNode);
    sigma.on("leaveNode", out);
    sigma.on("enterEdge", enterEdge);
    sigma.on("leaveEdge", out);
    sigma.on("clickNode", clickNode);
    sigma.on("clickEdge", clickEdge);
    sigma.on("clickStage", clickStage);
    sigma.on("doubleClickNode", unfold);
    return () => {
      clearTimeout(timer);
      sigma.off("enterNode", enterNode);
      sigma.off("leaveNode", out);
      sigma.off("enterEdge", enterEdge);
      sigma.off("leaveEdge", out);
      sigma.off("clickNode", clickNode);
      sigma.off("clickEdge", clickEdge);
      sigma.off("clickStage", clickStage);
      sigma.off("doubleClickNode", unfold);
    };
  }, [board, acts, view]);
}
