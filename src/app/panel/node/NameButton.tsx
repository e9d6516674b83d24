import type { GraphNode } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";
import { useActs } from "../../state/view.ts";

/** A node's name: a country's in the user's language, any other as its sources write it. */
export function useNodeName() {
  const { country } = useWords();
  return (node: GraphNode) => (node.kind === "country" ? country(node.id) : node.name);
}

/** A name that leads to its node; pointing at it lights the node on the canvas. */
export function NameButton({ node }: { node: GraphNode }) {
  const { select, fly } = useActs();
  const hover = useUi((ui) => ui.hover);
  const nameOf = useNodeName();
  return (
    <button
      type="button"
      className="name"
      onClick={() => {
        select(node.id);
        fly(node.id);
      }}
      onPointerEnter={() => hover(node.id)}
      onPointerLeave={() => hover(null)}
    >
      {nameOf(node)}
    </button>
  );
}
