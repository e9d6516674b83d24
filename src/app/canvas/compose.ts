import type { Route } from "../../model/api.ts";
import type { Graph, GraphEdge, GraphNode } from "../../model/graph.ts";

/** The answers that a picture is made of, in the order in which they came into it. */
export interface Answers {
  network: Graph;
  /** What lies around the expanded nodes, in the order of expanding. */
  opened: readonly { id: string; graph: Graph }[];
  route: Route | null;
  /** What a question at the desk found, while it is to be seen here. */
  found?: Graph | null;
}

export interface Composition {
  nodes: Map<string, GraphNode>;
  edges: Map<string, GraphEdge>;
  /** The nodes that the network does not hold, in the order they came, with the node that brought them. */
  newcomers: Map<string, string | null>;
}

/** Everything that the answers hold between them, each thing once. Countries are shown as colour, not as marks. */
export function compose({ network, opened, route, found }: Answers): Composition {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const newcomers = new Map<string, string | null>();
  const add = (graph: Pick<Graph, "nodes" | "edges">, parent: (i: number) => string | null) => {
    graph.nodes.forEach((node, i) => {
      if (node.kind === "country" || nodes.has(node.id)) return;
      nodes.set(node.id, node);
      newcomers.set(node.id, parent(i));
    });
    for (const edge of graph.edges) {
      if (nodes.has(edge.source) && nodes.has(edge.target) && !edges.has(edge.id)) {
        edges.set(edge.id, edge);
      }
    }
  };
  add(network, () => null);
  newcomers.clear();
  for (const { id, graph } of opened) {
    const self = graph.nodes.find((node) => node.id === id);
    if (!self || self.kind === "country") continue;
    const rest = graph.nodes
      .filter((node) => node.id !== id)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    add({ nodes: [self, ...rest], edges: graph.edges }, (i) => (i === 0 ? null : id));
  }
  if (route) add(route, (i) => route.nodes[i - 1]?.id ?? null);
  if (found) add(found, () => null);
  return { nodes, edges, newcomers };
}
