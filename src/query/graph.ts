import type { Row } from "../db/stream.ts";
import type { CypherText, Graph, GraphEdge, GraphNode } from "../model/graph.ts";
import { type RawEdge, type RawNode, toEdge, toNode } from "./rows.ts";

/** Rows of `node`, `edge` or `total`, one of them in each, as `network` and `neighbourhood` give them. */
export function toGraph(rows: readonly Row[], cypher: CypherText): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  let total = { nodes: 0, edges: 0 };
  for (const row of rows) {
    if (row.node) {
      const node = toNode(row.node as RawNode);
      nodes.set(node.id, node);
    }
    if (row.edge) edges.push(toEdge(row.edge as RawEdge));
    if (row.total) total = row.total as typeof total;
  }
  return graphOf(nodes, edges, total, cypher);
}

/** Each node and link once, in the order given; a link whose ends are not both there is left out. */
export function graphOf(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  total: Graph["total"] | undefined,
  cypher: CypherText,
): Graph {
  const whole = new Map(
    edges
      .filter(({ source, target }) => nodes.has(source) && nodes.has(target))
      .map((edge) => [edge.id, edge]),
  );
  const counts = { nodes: nodes.size, edges: whole.size };
  return {
    nodes: [...nodes.values()],
    edges: [...whole.values()],
    total: total ?? counts,
    limitHit: total !== undefined && (total.nodes > counts.nodes || total.edges > counts.edges),
    cypher,
  };
}
