import type { Graph, GraphEdge, GraphNode } from "../../../model/graph.ts";

export type Placed = GraphNode & { location: { lat: number; lon: number } };

export interface Geography {
  placed: Placed[];
  /** Links of which both ends are on the map. */
  links: { edge: GraphEdge; from: Placed; to: Placed }[];
  /** What has no coordinates, and so is listed. */
  unplaced: GraphNode[];
}

const isPlaced = (node: GraphNode): node is Placed => node.location !== undefined;

/** What of an answer's graph can stand on a map, and what cannot. */
export function geographyOf({ nodes, edges }: Pick<Graph, "nodes" | "edges">): Geography {
  const placed = nodes.filter(isPlaced);
  const at = new Map(placed.map((node) => [node.id, node]));
  const links = edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)];
    return from && to ? [{ edge, from, to }] : [];
  });
  return { placed, links, unplaced: nodes.filter((node) => !isPlaced(node)) };
}
