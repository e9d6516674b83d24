import { useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import { useActs, useView } from "../state/view.ts";
import { Board } from "./board.ts";
import { useCamera } from "./controllers/use-camera.ts";
import { useDrag } from "./controllers/use-drag.ts";
import { useFocus } from "./controllers/use-focus.ts";
import { useKeyboard } from "./controllers/use-keyboard.ts";
import { useMotion } from "./controllers/use-motion.ts";
import { usePointer } from "./controllers/use-pointer.ts";
import { usePictureStore } from "./picture.ts";
import { useDark } from "./use-dark.ts";

/** A ref that always holds the latest value, for listeners that outlive a render. */
function useLatest<T>(value: T): React.RefObject<T> {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

/** What a screen reader is told of a node. */
function useSay(): (id: string) => string {
  const { t, word, country } = useWords();
  const graph = usePictureStore((picture) => picture.graph);
  return (id) => {
    if (!graph.hasNode(id)) return "";
    const node = graph.getNodeAttributes(id);
    return [
      node.name,
      word("node", node.kind),
      node.country && country(node.country),
      t("search.ties", { count: node.ties }),
    ]
      .filter(Boolean)
      .join(", ");
  };
}

/** The drawing itself. `failed` is told when the browser gives no WebGL, or takes it away. */
export default function Stage({ failed }: { failed: () => void }) {
  const { t } = useWords();
  const view = useView();
  const latestView = useLatest(view);
  const acts = useLatest(useActs());
  const say = useLatest(useSay());
  const dark = useDark();
  const container = useRef<HTMLDivElement>(null);
  const [board, setBoard] = useState<Board | null>(null);
  const graph = usePictureStore((picture) => picture.graph);
  const fail = useLatest(failed);

  useEffect(() => {
    if (!container.current) return;
    let made: Board;
    try {
      made = new Board(graph, container.current);
    } catch {
      fail.current();
      return;
    }
    const lost = () => fail.current();
    const canvases = Object.values(made.sigma.getCanvases());
    for (const canvas of canvases) canvas.addEventListener("webglcontextlost", lost);
    let alive = true;
    void document.fonts.ready.then(() => {
      if (!alive) return;
      made.labels.forget();
      made.sigma.scheduleRender();
    });
    setBoard(made);
    return () => {
      for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", lost);
      alive = false;
      setBoard(null);
      made.kill();
    };
  }, [graph, fail]);

  const { hide, open, moved } = view;
  useEffect(() => {
    board?.restyle({ dark, hide: new Set(hide), open: new Set(open) });
  }, [board, dark, hide, open]);

  const put = useMemo(() => new Set(moved.map((one) => one.id)), [moved]);
  useMotion(board);
  useFocus(board);
  useCamera(board, acts, view);
  usePointer(board, acts, latestView);
  useDrag(board, acts, put);
  useKeyboard(board, acts, latestView, say);

  return (
    <>
      <div
        ref={container}
        className="stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, as the hint says
        tabIndex={0}
        aria-label={t("app.network")}
        aria-describedby="stage-keys"
      />
      <p id="stage-keys" hidden>
        {t("canvas.keys")}
      </p>
    </>
  );
}
