import type { Composition } from "./compose.ts";
import { curvatures } from "./curvature.ts";
import { type Drawn, edgeFacts, nodeFacts } from "./marks.ts";
import type { Point } from "./seats.ts";

export interface Merged {
  /** Nodes that were not drawn before. */
  came: string[];
  /** Nodes that stay and belong elsewhere now, with the place they had. */
  went: Map<string, Point>;
}

/**
 * Makes the drawn graph hold what the composition holds, at the places that `placeOf` gives.
 * Nothing that stays is taken out on the way, so what refers to it goes on doing so.
 */
export function merge(
  graph: Drawn,
  composition: Composition,
  placeOf: (id: string) => Point,
): Merged {
  const { nodes, edges } = composition;
  const merged: Merged = { came: [], went: new Map() };
  for (const id of graph.filterEdges((edge) => !edges.has(edge))) graph.dropEdge(id);
  for (const id of graph.filterNodes((node) => !nodes.has(node))) graph.dropNode(id);

  const shownTies = new Map<string, number>();
  for (const { type, source, target } of edges.values()) {
    if (type !== "PARTNER_OF") continue;
    shownTies.set(source, (shownTies.get(source) ?? 0) + 1);
    shownTies.set(target, (shownTies.get(target) ?? 0) + 1);
  }
  for (const [id, node] of nodes) {
    const place = placeOf(id);
    if (!graph.hasNode(id)) {
      graph.addNode(id, { ...nodeFacts(node, shownTies.get(id) ?? 0), ...place });
      merged.came.push(id);
      continue;
    }
    const { x, y, name } = graph.getNodeAttributes(id);
    // In another language now.
    if (name !== node.name) graph.setNodeAttribute(id, "name", node.name);
    if (x !== place.x || y !== place.y) {
      merged.went.set(id, { x, y });
      graph.mergeNodeAttributes(id, place);
    }
  }
  const bends = curvatures(edges.values());
  for (const [id, edge] of edges) {
    const curvature = bends.get(id) ?? 0;
    if (!graph.hasEdge(id)) {
      graph.addEdgeWithKey(id, edge.source, edge.target, edgeFacts(edge, curvature));
    } else if (graph.getEdgeAttribute(id, "curvature") !== curvature) {
      graph.setEdgeAttribute(id, "curvature", curvature);
    }
  }
  return merged;
}
