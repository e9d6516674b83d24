import { z } from "zod";
import type { Database } from "../db/database.ts";
import type { Params } from "../db/params.ts";
import type { PathsAnswer, Route } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import { FiltersSchema, idsOf, listOf } from "../model/filters.ts";
import { VIA_KINDS } from "../model/kinds.ts";
import { type Asked, type Asking, ask } from "./ask.ts";
import { filterParams } from "./filters.ts";
import { furtherRoutes, LONGEST, type Spur, type Tail, type Track } from "./further-routes.ts";
import { type RawClaim, type RawEdge, type RawNode, toClaims, toEdge, toNode } from "./rows.ts";
import { sentence } from "./sentences.ts";

// Here `from` and `to` are places, so the years of the same names do not filter routes; `activeIn` does.
const RouteFilters = FiltersSchema.omit({ from: true, to: true });

export const PathsParams = z.strictObject({
  from: idsOf(10).describe("ids of places to begin at; repeatable"),
  to: idsOf(10).describe("ids of places to end at; repeatable"),
  k: z.coerce.number().int().min(1).max(20).default(5).describe("routes at most"),
  maxLength: z.coerce.number().int().min(1).max(LONGEST).default(12).describe("links at most"),
  via: listOf(z.enum(VIA_KINDS)).describe("what a route may pass through besides places"),
  avoid: idsOf(100).optional().describe("ids that no route may touch; repeatable"),
  ...RouteFilters.shape,
});
export type PathsQuestion = z.infer<typeof PathsParams>;

interface RawRoute {
  nodes: RawNode[];
  edges: RawEdge[];
  claims: RawClaim[][];
}
type Ends = Params & { from: string[]; to: string[] };

/** What the one quick statement may take, and the search for further routes after it. */
const QUICK_MS = 2000;
const FURTHER_MS = 7000;
/** The best k are taken from so many of the shortest; few values, because each text is planned anew. */
const choiceFor = (k: number) => (k <= 5 ? 20 : 80);

/** The k shortest loopless routes, equal ones by their sources and names. Throws `not_found`, `bad_request`. */
export async function paths(
  db: Database,
  question: PathsQuestion,
  { signal }: Asking = {},
): Promise<PathsAnswer> {
  const { k, maxLength, via, avoid, from, to, ...filters } = question;
  const ends = { from: [...new Set(from)], to: [...new Set(to)] };
  refuseSameEnds(ends, avoid ?? []);
  const params = { ...ends, via: via ?? [], avoid: avoid ?? [], ...filterParams(filters) };
  const bounds = { maxLength, routes: choiceFor(k) };
  const quickly = { signal, bounds, timeoutMs: QUICK_MS, planFirst: true };
  const quick = await ask<RawRoute>(db, "paths", { ...params, k }, quickly).catch((error) => {
    if (!signal?.aborted && ranOut(error)) return undefined;
    throw error;
  });
  await refuseUnknownEnds(db, ends, quick?.rows ?? [], signal);
  if (quick && quick.rows.length >= k) return answer(quick, undefined);
  const known = quick?.rows.map(trackOf) ?? [];
  const more = await further(db, params, known, { k, maxLength, signal });
  if (quick) return answer(quick, more.limit);
  return answer(await ask<RawRoute>(db, "routes", { routes: more.tracks }, { signal }), more.limit);
}

/** Routes beyond the known ones, up to k in all; and whether time or length is why there are no more. */
async function further(
  db: Database,
  params: Ends,
  known: Track[],
  options: { k: number; maxLength: number; signal: AbortSignal | undefined },
): Promise<{ tracks: Track[]; limit: PathsAnswer["limit"] }> {
  const { k, maxLength, signal } = options;
  let left = FURTHER_MS;
  const look = async (spurs: Spur[]) => {
    const asking = { signal, timeoutMs: Math.max(1, Math.round(left)), planFirst: true };
    const { rows, ms } = await ask<Tail>(db, "spurs", { ...params, spurs }, asking);
    left -= ms;
    return rows;
  };
  const tracks = [...known];
  try {
    for await (const track of furtherRoutes(params, known, look)) {
      if (track.length - 1 > maxLength) return { tracks, limit: "length" };
      tracks.push(track);
      if (tracks.length >= k) break;
    }
    return { tracks, limit: undefined };
  } catch (error) {
    if (signal?.aborted || !ranOut(error)) throw error;
    return { tracks, limit: "time" };
  }
}

function answer({ rows, cypher }: Asked<RawRoute>, limit: PathsAnswer["limit"]): PathsAnswer {
  return { paths: rows.map(toRoute), hubsLeftOut: [], ...(limit && { limit }), cypher };
}

function toRoute({ nodes: rawNodes, edges: rawEdges, claims }: RawRoute): Route {
  const nodes = rawNodes.map(toNode);
  const edges = rawEdges.map(toEdge);
  const sources = edges.reduce((sum, edge) => sum + (edge.sources ?? 0), 0);
  return {
    length: edges.length,
    // Falls as the order does: by length, then, between two lengths, by sources.
    score: 1 / (edges.length + 1 / (2 + sources)),
    nodes,
    edges,
    steps: edges.flatMap((edge, i) => {
      const [a, b] = [nodes[i], nodes[i + 1]];
      if (!a || !b) return [];
      return { text: sentence(edge, a, b), edge: edge.id, claims: toClaims(claims[i] ?? []) };
    }),
  };
}

const trackOf = ({ nodes }: RawRoute): Track => nodes.map(({ id }) => String(id));

/** A search through too many trails ends by its time limit or, sooner, by its memory limit. */
const ranOut = (error: unknown) =>
  error instanceof CityTiesError && (error.code === "timeout" || error.code === "too_large");

function refuseSameEnds(ends: { from: string[]; to: string[] }, avoid: readonly string[]): void {
  const same = ends.from.find((id) => ends.to.includes(id));
  if (same !== undefined) {
    throw new CityTiesError(
      "bad_request",
      `A route cannot begin and end at the same place ("${same}"): choose two different ones.`,
    );
  }
  const avoided = [...ends.from, ...ends.to].find((id) => avoid.includes(id));
  if (avoided !== undefined) {
    throw new CityTiesError(
      "bad_request",
      `A route cannot avoid the place where it begins or ends ("${avoided}"): take it out of avoid.`,
    );
  }
}

/** An end of a route that was found is known; only the others are looked up. */
async function refuseUnknownEnds(
  db: Database,
  ends: { from: string[]; to: string[] },
  found: readonly RawRoute[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const known = new Set(found.flatMap(({ nodes }) => [nodes[0]?.id, nodes.at(-1)?.id]));
  const ids = [...ends.from, ...ends.to].filter((id) => !known.has(id));
  if (ids.length === 0) return;
  const { rows } = await ask<{ id: string }>(db, "places", { ids }, { signal });
  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown === undefined) return;
  throw new CityTiesError(
    "not_found",
    `No city or region has the id "${unknown}": look it up by its name.`,
  );
}
