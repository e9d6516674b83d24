/** A route by the ids of its nodes. */
export type Track = string[];

/** A point to leave from, and what may not be entered from there. */
export type Spur = { index: number; at: string; to: string; visited: Track; taken: string[] };

/** The shortest way on from a spur, its first node included. */
export type Tail = { index: number; nodes: Track };

/** The longest route that is ever looked for, in links: the bound in `spurs.cypher`. */
export const LONGEST = 30;

const keyOf = (track: Track) => track.join("\n");
const endOf = (track: Track) => track.at(-1) ?? "";
const startsWith = (track: Track, root: Track) => root.every((id, i) => track[i] === id);
const shortestFirst = (a: Track, b: Track) =>
  a.length - b.length || keyOf(a).localeCompare(keyOf(b));

/**
 * Loopless routes after the `known` ones (which must be the shortest), shortest first, none twice: Yen's
 * way, leaving each route so far at each of its nodes. One `SHORTEST k` is quicker, but where a region has
 * fewer than k loopless routes it walks every trail there is: two towns whose only partner is the same
 * hub would never be done. `look` finds the tails.
 */
export async function* furtherRoutes(
  ends: { from: readonly string[]; to: readonly string[] },
  known: readonly Track[],
  look: (spurs: Spur[]) => Promise<Tail[]>,
): AsyncGenerator<Track> {
  const found = [...known];
  const candidates = new Map<string, Track>();
  const rootsOf = (track: Track) =>
    track.slice(0, -1).map((_, i) => ({ nodes: track.slice(0, i + 1), to: endOf(track) }));
  const starts = ends.from.flatMap((from) => ends.to.map((to) => ({ nodes: [from], to })));
  for (let roots = [...starts, ...known.flatMap(rootsOf)]; roots.length > 0; ) {
    const distinct = [
      ...new Map(roots.map((root) => [keyOf([...root.nodes, root.to]), root])).values(),
    ];
    const spurs = distinct.map(({ nodes, to }, index) => ({
      index,
      at: endOf(nodes),
      to,
      visited: nodes,
      taken: found
        .filter((track) => endOf(track) === to && startsWith(track, nodes))
        .flatMap((track) => track[nodes.length] ?? []),
    }));
    for (const { index, nodes } of await look(spurs)) {
      const route = [...(distinct[index]?.nodes ?? []), ...nodes.slice(1)];
      if (route.length <= LONGEST + 1) candidates.set(keyOf(route), route);
    }
    const [next] = [...candidates.values()].sort(shortestFirst);
    if (!next) return;
    candidates.delete(keyOf(next));
    found.push(next);
    yield next;
    roots = rootsOf(next);
  }
}
