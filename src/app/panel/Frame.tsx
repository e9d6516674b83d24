import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from "react";
import { useWords } from "../i18n/use-words.ts";

/** The sheet's heights on a phone, as shares of the window's height. */
const HEIGHTS = [0.28, 0.55, 0.9] as const;
const WORDS = ["panel.low", "panel.half", "panel.full"] as const;

const nearest = (share: number) =>
  HEIGHTS.reduce(
    (best, height, i) =>
      Math.abs(height - share) < Math.abs((HEIGHTS[best] ?? 0) - share) ? i : best,
    0,
  );

interface HandleProps {
  step: number;
  setStep(step: number): void;
  setDragged(share: number | null): void;
}

/** Drawn by a finger or moved by arrow keys between three heights. */
function Handle({ step, setStep, setDragged }: HandleProps) {
  const { t } = useWords();
  const start = useRef<{ y: number; share: number } | null>(null);
  const shareAt = (event: PointerEvent) =>
    start.current
      ? Math.min(
          0.94,
          Math.max(0.1, start.current.share + (start.current.y - event.clientY) / innerHeight),
        )
      : null;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: step + 1, ArrowDown: step - 1, Home: 0, End: HEIGHTS.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    setStep(Math.min(HEIGHTS.length - 1, Math.max(0, to)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter takes focus and arrow keys, an <hr> does neither
    <div
      className="handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t("panel.resize")}
      aria-valuemin={0}
      aria-valuemax={HEIGHTS.length - 1}
      aria-valuenow={step}
      aria-valuetext={t(WORDS[step] ?? "panel.half")}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY, share: HEIGHTS[step] ?? 0.5 };
      }}
      onPointerMove={(event) => {
        const share = shareAt(event);
        if (share !== null) setDragged(share);
      }}
      onPointerUp={(event) => {
        const share = shareAt(event);
        const moved = Math.abs((start.current?.y ?? 0) - event.clientY) > 4;
        start.current = null;
        setDragged(null);
        // A tap goes round the heights, for those who cannot drag.
        if (share !== null) setStep(moved ? nearest(share) : (step + 1) % HEIGHTS.length);
      }}
      onPointerCancel={() => {
        start.current = null;
        setDragged(null);
      }}
    />
  );
}

/** What holds a panel: a column at the right, on a phone a sheet from below with three heights. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [step, setStep] = useState(1);
  const [dragged, setDragged] = useState<number | null>(null);
  const share = dragged ?? HEIGHTS[step] ?? 0.5;
  return (
    <aside
      id="panel"
      tabIndex={-1}
      className={dragged === null ? "panel" : "panel dragged"}
      aria-label={t("panel.label")}
      style={{ "--sheet": `${Math.round(share * 1000) / 10}dvh` } as CSSProperties}
    >
      <Handle step={step} setStep={setStep} setDragged={setDragged} />
      <div className="panel-scroll">{children}</div>
    </aside>
  );
}
