import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { pushApart } from "./apart.ts";
import { type Island, islands } from "./islands.ts";
import { pack } from "./pack.ts";
import { seeded } from "./seed.ts";
import type { LayoutInput, LayoutNode, Positions } from "./types.ts";

type Report = (share: number, positions: Positions) => void;

/** Room around each mark, for its label's beginning and the next mark. */
const MARGIN = 8;
/** What an island is scaled to: the room that one place has, as the side of a square. */
const ROOM = 58;
const TIE_LENGTH = 46;
/** Screens are wider than high. */
const WIDE = 1.3;
const CHUNKS = 12;

// Longer for small graphs, where it costs nothing; the largest still settle roughly.
const rounds = (order: number) => Math.max(72, Math.min(480, Math.round(400_000 / (order + 1))));

/** Where a node begins: on a plate map, west left and north up, so that the picture keeps the world's sides. */
function start({ id, lat, lon }: LayoutNode): { x: number; y: number } {
  const wobble = { x: seeded(`${id} x`) - 0.5, y: seeded(`${id} y`) - 0.5 };
  if (lat === undefined || lon === undefined) return { x: 200 * wobble.x, y: 120 * wobble.y };
  // Cut in the Atlantic, at 30° west, so that Asia and the Americas face each other over the Pacific.
  const east = ((lon + 30 + 360) % 360) - 180;
  return { x: east + wobble.x, y: 1.5 * lat + wobble.y };
}

const FORCES = {
  // Strong gravity keeps long chains of places from leaving the picture.
  strongGravityMode: true,
  gravity: 0.3,
  scalingRatio: 20,
  slowDown: 2,
  barnesHutTheta: 0.8,
};

/** Brings an island to a density at which marks and some labels have room. */
function scale(graph: Graph): void {
  const xs: number[] = [];
  const ys: number[] = [];
  graph.forEachNode((_, { x, y }) => {
    xs.push(x);
    ys.push(y);
  });
  const lengths: number[] = [];
  graph.forEachEdge((_e, _attributes, _s, _t, a, b) => {
    lengths.push(Math.hypot(a.x - b.x, a.y - b.y));
  });
  xs.sort((a, b) => a - b);
  ys.sort((a, b) => a - b);
  lengths.sort((a, b) => a - b);
  const span = (sorted: number[]) => (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const area = span(xs) * span(ys);
  const middle = lengths[lengths.length >> 1] ?? 0;
  // A few places have no area to speak of: their ties' length is what one sees.
  const large = graph.order > 20 && area > 0;
  const factor = large
    ? ROOM / Math.sqrt(area / graph.order)
    : middle > 0
      ? TIE_LENGTH / middle
      : 1;
  graph.updateEachNodeAttributes((_, at) => ({
    ...at,
    x: at.x * factor * (large ? WIDE : 1),
    y: at.y * factor,
  }));
}

function settle(
  input: LayoutInput,
  { members, links }: Island,
  places: Positions,
  report: (share: number) => void,
): void {
  const graph = new Graph({ type: "undirected" });
  for (const i of members) {
    const node = input.nodes[i];
    if (node) graph.addNode(i, { ...start(node), size: node.radius });
  }
  for (const [a, b] of links) graph.mergeEdge(a, b);
  const { order } = graph;
  const note = () => {
    graph.forEachNode((i, { x, y }) => {
      places[2 * Number(i)] = x;
      places[2 * Number(i) + 1] = y;
    });
  };
  const chunks = order > 20 ? CHUNKS : 1;
  const iterations = Math.ceil(rounds(order) / chunks);
  for (let chunk = 1; order > 2 && chunk <= chunks; chunk++) {
    forceAtlas2.assign(graph, {
      iterations,
      getEdgeWeight: null,
      settings: { ...FORCES, barnesHutOptimize: order > 1000 },
    });
    note();
    report(chunk / chunks);
  }
  scale(graph);
  const discs = {
    x: new Float64Array(order),
    y: new Float64Array(order),
    r: new Float64Array(order),
  };
  let seat = 0;
  graph.forEachNode((_, { x, y, size }) => {
    discs.x[seat] = x;
    discs.y[seat] = y;
    discs.r[seat++] = size + MARGIN;
  });
  pushApart(discs);
  seat = 0;
  graph.updateEachNodeAttributes((_, at) => ({ ...at, x: discs.x[seat], y: discs.y[seat++] }));
  note();
}

/**
 * Places for all nodes: the same input gives the same places. Each island of linked nodes is laid
 * out by itself, then they are packed around the largest. `report` hears of the way it goes, at
 * most some dozen times.
 */
export function arrange(input: LayoutInput, report: Report = () => {}): Positions {
  const places = new Float32Array(2 * input.nodes.length);
  input.nodes.forEach((node, i) => {
    const { x, y } = start(node);
    places[2 * i] = x;
    places[2 * i + 1] = y;
  });
  const found = islands(input.nodes.length, input.links);
  let done = 0;
  for (const island of found) {
    const share = island.members.length / input.nodes.length;
    settle(input, island, places, (part) => {
      // Never the whole: parting the marks and packing the islands are still to come.
      if (share > 0.05) report(0.95 * (done + share * part), places);
    });
    done += share;
  }
  pack(input, found, places);
  report(1, places);
  return places;
}
