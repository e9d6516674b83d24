import fc from "fast-check";
import { expect, test } from "vitest";
import {
  furtherRoutes,
  type Spur,
  type Tail,
  type Track,
} from "../../../src/query/further-routes.ts";

type Ties = Map<string, string[]>;

function tiesOf(pairs: readonly (readonly [string, string])[]): Ties {
  const ties: Ties = new Map();
  for (const [a, b] of pairs) {
    if (a === b) continue;
    ties.set(a, [...new Set([...(ties.get(a) ?? []), b])]);
    ties.set(b, [...new Set([...(ties.get(b) ?? []), a])]);
  }
  return ties;
}

/** Every loopless route, found the plain way. */
function allRoutes(ties: Ties, from: string, to: string): Track[] {
  const walk = (track: Track): Track[] =>
    track.at(-1) === to
      ? [track]
      : (ties.get(track.at(-1) ?? "") ?? [])
          .filter((next) => !track.includes(next))
          .flatMap((next) => walk([...track, next]));
  return walk([from]).sort((a, b) => a.length - b.length);
}

/** What the database does for a spur, in memory. */
const lookIn =
  (ties: Ties) =>
  async (spurs: Spur[]): Promise<Tail[]> =>
    spurs.flatMap((spur) => {
      const queue: Track[] = [[spur.at]];
      const seen = new Set(spur.visited);
      for (let track = queue.shift(); track; track = queue.shift()) {
        const end = track.at(-1) ?? "";
        if (end === spur.to) return [{ index: spur.index, nodes: track }];
        for (const next of ties.get(end) ?? []) {
          if (seen.has(next) || (end === spur.at && spur.taken.includes(next))) continue;
          seen.add(next);
          queue.push([...track, next]);
        }
      }
      return [];
    });

async function collect(routes: AsyncGenerator<Track>): Promise<Track[]> {
  const found: Track[] = [];
  for await (const route of routes) found.push(route);
  return found;
}

const name = fc.constantFrom(..."abcdefg");
const graph = fc.array(fc.tuple(name, name), { maxLength: 14 });

test("finds every loopless route once, shortest first", async () => {
  await fc.assert(
    fc.asyncProperty(graph, async (pairs) => {
      const ties = tiesOf(pairs);
      const found = await collect(furtherRoutes({ from: ["a"], to: ["b"] }, [], lookIn(ties)));
      const all = allRoutes(ties, "a", "b");
      expect(found.map((track) => track.length)).toEqual(all.map((track) => track.length));
      expect(new Set(found.map(String))).toEqual(new Set(all.map(String)));
    }),
    { numRuns: 300 },
  );
});

test("goes on after those that are known", async () => {
  await fc.assert(
    fc.asyncProperty(graph, fc.nat(4), async (pairs, n) => {
      const ties = tiesOf(pairs);
      const all = allRoutes(ties, "a", "b");
      const rest = await collect(
        furtherRoutes({ from: ["a"], to: ["b"] }, all.slice(0, n), lookIn(ties)),
      );
      expect(new Set(rest.map(String))).toEqual(new Set(all.slice(n).map(String)));
    }),
    { numRuns: 200 },
  );
});

test("looks from each beginning to each end", async () => {
  const ties = tiesOf([
    ["a", "x"],
    ["x", "b"],
    ["c", "x"],
    ["x", "d"],
  ]);
  const found = await collect(
    furtherRoutes({ from: ["a", "c"], to: ["b", "d"] }, [], lookIn(ties)),
  );
  expect(found.map(String).sort()).toEqual(["a,x,b", "a,x,d", "c,x,b", "c,x,d"]);
});
