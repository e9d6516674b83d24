import type { Graph } from "../../model/graph.ts";
import type { Drawn } from "./marks.ts";

/** What stands out, and how far the rest steps back: 0 not at all, 1 wholly. */
export interface Focus {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  strength: number;
}

function around(graph: Drawn, id: string, strength: number): Focus | null {
  if (graph.hasNode(id)) {
    return {
      nodes: new Set([id, ...graph.neighbors(id)]),
      edges: new Set(graph.edges(id)),
      strength,
    };
  }
  if (graph.hasEdge(id)) {
    return { nodes: new Set(graph.extremities(id)), edges: new Set([id]), strength };
  }
  return null;
}

/** What the eye is led to: what the pointer is on, else the route or what the desk found, else what is selected. */
export function focusOf(
  graph: Drawn,
  {
    hovered,
    sel,
    asked,
  }: {
    hovered: string | null;
    sel: string | null;
    asked: Pick<Graph, "nodes" | "edges"> | null;
  },
): Focus | null {
  const under = hovered === null ? null : around(graph, hovered, 1);
  if (under) return under;
  const chosen = sel === null ? null : around(graph, sel, 0.62);
  if (!asked) return chosen;
  const nodes = new Set(asked.nodes.map((node) => node.id));
  const edges = new Set(asked.edges.map((edge) => edge.id));
  // One part of it is being read: the whole stays in sight.
  if (sel !== null) {
    nodes.add(sel);
    if (graph.hasEdge(sel)) edges.add(sel);
  }
  return { nodes, edges, strength: 0.9 };
}
