/** What parts two links that join the same nodes, as a share of their length. */
const STEP = 0.16;

interface Joined {
  id: string;
  source: string;
  target: string;
}

/**
 * The bend of each link: 0 where it alone joins its two nodes, spread evenly to both sides where
 * several do. A bend is measured from the link's own direction, so one that runs the other way has
 * its sign turned.
 */
export function curvatures(links: Iterable<Joined>): Map<string, number> {
  const pairs = new Map<string, Joined[]>();
  for (const link of links) {
    const key =
      link.source < link.target
        ? `${link.source}\n${link.target}`
        : `${link.target}\n${link.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(link);
    else pairs.set(key, [link]);
  }
  const bends = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => (a.id < b.id ? -1 : 1));
    pair.forEach(({ id, source, target }, i) => {
      const bend = (i - (pair.length - 1) / 2) * STEP * 2;
      bends.set(id, source < target ? bend : -bend || 0);
    });
  }
  return bends;
}
