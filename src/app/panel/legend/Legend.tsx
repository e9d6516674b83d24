import { useMemo } from "react";
import { behind } from "../../canvas/behind.ts";
import { usePicture, usePictureStore } from "../../canvas/picture.ts";
import { packAsk } from "../../state/packed.ts";
import { useActs } from "../../state/view.ts";
import { LegendView } from "./LegendView.tsx";

/** What is on the canvas, with counts that switch each thing off and on. */
export function Legend() {
  const { counts, nodes, edges } = usePicture();
  const { toggle, ask } = useActs();
  const answers = usePictureStore((picture) => picture.answers);
  const cypher = useMemo(() => behind(answers), [answers]);
  const show = cypher ? () => ask(packAsk(cypher)) : undefined;
  return <LegendView counts={counts} nodes={nodes} edges={edges} toggle={toggle} show={show} />;
}
