import { useEffect } from "react";
import { useUi } from "../../state/ui.ts";
import type { Acts } from "../../state/view.ts";
import type { Board } from "../board.ts";

/** What pointing, clicking and double clicking do. */
export function usePointer(
  board: Board | null,
  acts: React.RefObject<Acts>,
  open: readonly string[],
): void {
  useEffect(() => {
    if (!board) return;
    const { sigma } = board;
    const { hover } = useUi.getState();
    const container = sigma.getContainer();
    const over = (id: string) => {
      container.style.cursor = "pointer";
      hover(id);
    };
    const out = () => {
      container.style.cursor = "";
      hover(null);
    };
    const select = (id: string | null) => acts.current.select(id);
    const unfold = (id: string) =>
      open.includes(id) ? acts.current.collapse(id) : acts.current.expand(id);
    const handlers = {
      enterNode: ({ node }: { node: string }) => over(node),
      leaveNode: out,
      enterEdge: ({ edge }: { edge: string }) => over(edge),
      leaveEdge: out,
      clickNode: ({ node }: { node: string }) => select(node),
      clickEdge: ({ edge }: { edge: string }) => select(edge),
      clickStage: () => select(null),
      doubleClickNode(event: { node: string; preventSigmaDefault(): void }) {
        event.preventSigmaDefault();
        unfold(event.node);
      },
    };
    for (const [name, handler] of Object.entries(handlers)) {
      sigma.on(name as keyof typeof handlers, handler as () => void);
    }
    return () => {
      for (const [name, handler] of Object.entries(handlers)) {
        sigma.off(name as keyof typeof handlers, handler as () => void);
      }
    };
  }, [board, acts, open]);
}
