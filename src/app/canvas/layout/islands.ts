export interface Island {
  /** Indexes of its nodes, ascending. */
  members: number[];
  links: [number, number][];
}

/** The connected parts of a graph, largest first. */
export function islands(order: number, links: readonly [number, number][]): Island[] {
  const root = Int32Array.from({ length: order }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? 0] ?? 0;
      at = root[at] ?? 0;
    }
    return at;
  };
  for (const [a, b] of links) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) root[Math.max(x, y)] = Math.min(x, y);
  }
  const byRoot = new Map<number, Island>();
  for (let i = 0; i < order; i++) {
    const at = find(i);
    const island = byRoot.get(at) ?? { members: [], links: [] };
    island.members.push(i);
    byRoot.set(at, island);
  }
  for (const link of links) byRoot.get(find(link[0]))?.links.push([...link]);
  return [...byRoot.values()].sort(
    (a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
}
