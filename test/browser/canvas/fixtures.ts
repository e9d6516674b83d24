import type { Graph, GraphEdge, GraphNode } from "../../../src/model/graph.ts";

/** Small named graphs for the canvas. */

const cypher = { text: "MATCH (n) RETURN n", params: {} };

export const place = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: "city",
  name: id.toUpperCase(),
  country: id.slice(0, 2),
  ...more,
});

const event = (id: string): GraphNode => ({ id, kind: "event", name: `Event ${id}` });

export function tie(a: string, b: string, more: Partial<GraphEdge> = {}): GraphEdge {
  const [source, target] = a < b ? [a, b] : [b, a];
  return {
    id: `${source}--${target}`,
    type: "PARTNER_OF",
    source,
    target,
    kind: "partnership",
    status: "active",
    oneSided: false,
    conflicts: [],
    ...more,
  };
}

const tookPart = (who: string, what: string): GraphEdge => ({
  id: `took-part:${who}:${what}:guest`,
  type: "TOOK_PART_IN",
  source: who,
  target: what,
});

export const graphOf = (nodes: GraphNode[], edges: GraphEdge[], total = nodes.length): Graph => ({
  nodes,
  edges,
  total: { nodes: total, edges: edges.length },
  limitHit: total > nodes.length,
  cypher,
});

/** Two hubs with leaves, tied to each other, and two lone pairs. */
export function network(): Graph {
  const leaves = ["fr-a", "fr-b", "kr-a", "kr-b", "jp-a", "jp-b"];
  const nodes = [
    place("vn-hue", { location: { lat: 16.5, lon: 107.6 } }),
    place("vn-danang", { location: { lat: 16.1, lon: 108.2 } }),
    ...leaves.map((id, i) => place(id, { location: { lat: 40 + i, lon: i * 20 } })),
    ...["de-x", "de-y", "us-x", "us-y"].map((id) => place(id)),
  ];
  const edges = [
    tie("vn-hue", "vn-danang"),
    ...leaves.map((id, i) => tie(i % 2 ? "vn-hue" : "vn-danang", id)),
    tie("de-x", "de-y", { kind: "contact", status: "ended" }),
    tie("us-x", "us-y", {
      kind: "project",
      oneSided: true,
      declaredBy: ["us-x"],
      conflicts: ["since"],
    }),
  ];
  return graphOf(nodes, edges);
}

/** What lies around Huế: its partners and two events, one of which Đà Nẵng took part in as well. */
export const aroundHue = (): Graph =>
  graphOf(
    [
      place("vn-hue"),
      place("vn-danang"),
      place("fr-b"),
      event("conference"),
      event("signing"),
      { id: "vn", kind: "country", name: "Vietnam" },
    ],
    [
      tie("vn-hue", "vn-danang"),
      tookPart("vn-hue", "conference"),
      tookPart("vn-danang", "conference"),
      tookPart("vn-hue", "signing"),
      { id: "in-country:vn-hue", type: "IN_COUNTRY", source: "vn-hue", target: "vn" },
    ],
  );

export const aroundDanang = (): Graph =>
  graphOf(
    [place("vn-danang"), event("conference"), event("visit")],
    [tookPart("vn-danang", "conference"), tookPart("vn-danang", "visit")],
  );
