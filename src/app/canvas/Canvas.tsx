import { lazy, Suspense, useState } from "react";
import { useWords } from "../i18n/use-words.ts";
import { Guard } from "./Guard.tsx";
import { usePictureKeeper } from "./use-picture-keeper.ts";
import "./canvas.css";

// Sigma reads WebGL's names while it loads, so a browser without WebGL must not load it at all.
const Stage = lazy(() => import("./Stage.tsx"));

const hasWebGl = (): boolean => {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
};

/** The network. Where it cannot be drawn, a notice says so, and everything around it works on. */
export function Canvas() {
  const { t } = useWords();
  usePictureKeeper();
  const [state, setState] = useState<"drawn" | "lost" | "never">(() =>
    hasWebGl() ? "drawn" : "never",
  );
  if (state === "drawn") {
    return (
      <Guard broke={() => setState("lost")}>
        <Suspense>
          <Stage failed={() => setState("lost")} />
        </Suspense>
      </Guard>
    );
  }
  return (
    <div className="stage stage-off" role="status">
      <p>{t(state === "lost" ? "canvas.lost" : "canvas.never")}</p>
      {state === "lost" && (
        <button type="button" className="button" onClick={() => setState("drawn")}>
          {t("notices.retry")}
        </button>
      )}
    </div>
  );
}
