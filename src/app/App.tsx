import "./desk/no-eval.ts";
import { lazy, Suspense } from "react";
import { Canvas } from "./canvas/Canvas.tsx";
import { useHues } from "./canvas/palette.ts";
import { Controls } from "./panel/Controls.tsx";
import { Doors } from "./panel/Doors.tsx";
import { Legend } from "./panel/legend/Legend.tsx";
import { Notices } from "./panel/Notices.tsx";
import { Panel } from "./panel/Panel.tsx";
import { TopBar } from "./panel/TopBar.tsx";
import { useStepKeys } from "./state/use-step-keys.ts";
import { useFollowedSteps, useView } from "./state/view.ts";

// Whoever never asks in Cypher never loads the editor, the map and what else lies on the desk.
const Desk = lazy(() => import("./desk/Desk.tsx"));

/** The network fills the window; everything else floats at its edges. */
export function App() {
  useFollowedSteps();
  useStepKeys();
  const { ask, q } = useView();
  const isAsking = ask !== null || q !== null;
  // Whoever paints a country's hue paints it anew once the network has given the hues out.
  useHues((hues) => hues.countries);
  return (
    <>
      <TopBar />
      <main>
        <Canvas />
        <Doors />
        <Legend />
        <Controls />
        <Panel />
      </main>
      {isAsking && (
        <Suspense>
          <Desk />
        </Suspense>
      )}
      <Notices />
    </>
  );
}
