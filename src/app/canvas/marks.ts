import { MultiDirectedGraph } from "graphology";
import type { GraphEdge, GraphNode } from "../../model/graph.ts";
import type { LinkType, NodeKind, TieKind } from "../../model/kinds.ts";
import { isTieKind, nodeRadius } from "./palette.ts";

/** What the drawn graph knows of a node: its facts and its place. How it looks is the reducers' matter. */
export interface NodeAttributes {
  x: number;
  y: number;
  radius: number;
  kind: NodeKind;
  name: string;
  country: string | undefined;
  ties: number;
}

export interface EdgeAttributes {
  link: LinkType;
  /** Null for a link that is no tie. */
  tie: TieKind | null;
  ended: boolean;
  announced: boolean;
  /** The end that does not declare the tie, where only the other does. */
  silent: "source" | "target" | null;
  conflict: boolean;
  curvature: number;
}

export type Drawn = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export const newDrawn = (): Drawn => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();

/** A node's ties: as the answer counts them in the whole graph, else those that are shown. */
export function nodeFacts(node: GraphNode, shownTies: number): Omit<NodeAttributes, "x" | "y"> {
  const ties = node.ties ?? shownTies;
  return {
    kind: node.kind,
    name: node.name,
    country: node.country?.toLowerCase(),
    ties,
    radius: nodeRadius(node.kind, ties),
  };
}

export function edgeFacts(edge: GraphEdge, curvature: number): EdgeAttributes {
  const isTie = edge.type === "PARTNER_OF";
  const silent =
    !isTie || !edge.oneSided ? null : edge.declaredBy?.includes(edge.source) ? "target" : "source";
  return {
    link: edge.type,
    tie: isTie ? (isTieKind(edge.kind) ? edge.kind : "contact") : null,
    ended: isTie && edge.status === "ended",
    announced: isTie && edge.status === "announced",
    silent,
    conflict: isTie && (edge.conflicts?.length ?? 0) > 0,
    curvature,
  };
}
