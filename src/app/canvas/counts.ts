import { LINK_TYPES, NODE_KINDS, TIE_KINDS } from "../../model/kinds.ts";
import { keysOfEdge, keysOfNode } from "./legend-keys.ts";
import type { Drawn } from "./marks.ts";
import { useHues } from "./palette.ts";

export const LEGEND_GROUPS = ["node", "tie", "link", "mark", "country"] as const;
export type LegendGroup = (typeof LEGEND_GROUPS)[number];

/** One line of the legend, such as `tie:contact`. */
export interface LegendCount {
  key: string;
  group: LegendGroup;
  count: number;
  hidden: boolean;
}

const MARKS = ["ended", "announced", "oneSided", "conflict"];

/** All keys there can be, in the legend's order. */
function order(): string[] {
  return [
    ...NODE_KINDS.map((kind) => `node:${kind}`),
    ...TIE_KINDS.map((kind) => `tie:${kind}`),
    ...LINK_TYPES.map((type) => `link:${type}`),
    ...MARKS.map((mark) => `mark:${mark}`),
    ...useHues.getState().countries.map((code) => `country:${code}`),
    "country:other",
  ];
}

/** How much of everything the picture holds, hidden or not; only what it holds. */
export function countPicture(graph: Drawn, hide: ReadonlySet<string>): LegendCount[] {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  graph.forEachNode((_, node) => {
    keysOfNode(node).forEach(add);
  });
  graph.forEachEdge((_, edge) => {
    keysOfEdge(edge).forEach(add);
  });
  return order().flatMap((key) => {
    const count = counts.get(key);
    const group = LEGEND_GROUPS.find((one) => key.startsWith(`${one}:`));
    return count && group ? [{ key, group, count, hidden: hide.has(key) }] : [];
  });
}
