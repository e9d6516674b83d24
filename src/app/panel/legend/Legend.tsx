import { usePicture } from "../../canvas/picture.ts";
import { useActs } from "../../state/view.ts";
import { LegendView } from "./LegendView.tsx";

/** What is on the canvas, with counts that switch each thing off and on. */
export function Legend() {
  const { counts, nodes, edges } = usePicture();
  const { toggle } = useActs();
  return <LegendView counts={counts} nodes={nodes} edges={edges} toggle={toggle} />;
}
