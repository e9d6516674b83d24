import { useEffect } from "react";
import { useUi } from "../../state/ui.ts";
import type { Acts, View } from "../../state/view.ts";
import type { Board } from "../board.ts";
import { type Heading, nextInDirection } from "../compass.ts";
import type { Point } from "../seats.ts";

const HEADINGS: Record<string, Heading> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const ZOOM = 1.5;

function spotOf({ sigma }: Board, id: string): Point | null {
  const data = sigma.getNodeDisplayData(id);
  return data && !data.hidden ? sigma.framedGraphToViewport(data) : null;
}

function* spotsOf(board: Board, ids: Iterable<string>): Generator<[string, Point]> {
  for (const id of ids) {
    const spot = spotOf(board, id);
    if (spot) yield [id, spot];
  }
}

/** The most important node in sight. */
function mainNode(board: Board): string | null {
  const { width, height } = board.sigma.getDimensions();
  let best: string | null = null;
  let most = -1;
  for (const [id, at] of spotsOf(board, board.graph.nodes())) {
    const inSight = at.x > 0 && at.y > 0 && at.x < width && at.y < height;
    const radius = board.graph.getNodeAttribute(id, "radius");
    if (inSight && radius > most) [best, most] = [id, radius];
  }
  return best;
}

/** The whole canvas by keys, each step said aloud by `say`. */
export function useKeyboard(
  board: Board | null,
  acts: React.RefObject<Acts>,
  view: React.RefObject<View>,
  say: React.RefObject<(id: string) => string>,
): void {
  useEffect(() => {
    if (!board) return;
    const container = board.sigma.getContainer();
    const { graph } = board;

    const at = (): string | null => {
      const { hovered } = useUi.getState();
      const { sel } = view.current;
      return [hovered, sel].find((id) => id !== null && graph.hasNode(id)) ?? null;
    };
    const point = (id: string) => {
      const { hover, announce, stage } = useUi.getState();
      hover(id);
      announce(say.current(id));
      const spot = spotOf(board, id);
      const { width, height } = board.sigma.getDimensions();
      if (!spot || spot.x < 0 || spot.y < 0 || spot.x > width || spot.y > height) stage?.fly([id]);
    };
    const walk = (heading: Heading) => {
      const here = at();
      const from = here === null ? null : spotOf(board, here);
      if (here === null || !from) {
        const first = mainNode(board);
        if (first !== null) point(first);
        return;
      }
      const next = nextInDirection(
        from,
        heading,
        spotsOf(board, graph.neighbors(here)),
        spotsOf(board, graph.nodes()),
      );
      if (next !== null) point(next);
    };
    const unfold = () => {
      const here = at();
      if (here === null) return;
      if (view.current.open.includes(here)) acts.current.collapse(here);
      else acts.current.expand(here);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return;
      const heading = HEADINGS[event.key];
      const here = at();
      if (heading) walk(heading);
      else if (event.key === "Enter" && event.shiftKey) unfold();
      else if (event.key === "Enter" && here !== null) acts.current.select(here);
      else if (event.key === "e" || event.key === "E") unfold();
      else if (event.key === "+" || event.key === "=") acts.current.zoom(ZOOM);
      else if (event.key === "-") acts.current.zoom(1 / ZOOM);
      else if (event.key === "0") acts.current.fit();
      else if (event.key === "Escape" && useUi.getState().hovered !== null)
        useUi.getState().hover(null);
      else if (event.key === "Escape" && view.current.sel !== null) acts.current.select(null);
      else return;
      event.preventDefault();
    };
    const onBlur = () => useUi.getState().hover(null);
    container.addEventListener("keydown", onKeyDown);
    container.addEventListener("blur", onBlur);
    return () => {
      container.removeEventListener("keydown", onKeyDown);
      container.removeEventListener("blur", onBlur);
    };
  }, [board, acts, view, say]);
}
