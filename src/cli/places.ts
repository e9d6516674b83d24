import type { Database } from "../db/database.ts";
import type { SearchAnswer } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import { fold } from "../model/fold.ts";
import type { GraphNode } from "../model/graph.ts";
import { type NodeKind, withArticle } from "../model/kinds.ts";
import { splitCountry } from "../model/search.ts";
import { node } from "../query/node.ts";
import { search } from "../query/search.ts";
import { AmbiguousPlace, type Candidate } from "./failure.ts";

type Hit = SearchAnswer["hits"][number];

/**
 * Which hits a word may mean: those that one of its readings is a name of, and among them those whose main name it is.
 * Where it is nobody's whole name, all that were found.
 */
export function meant(readings: readonly string[], hits: readonly Hit[]): readonly Hit[] {
  const isMeant = reads(readings);
  const called = hits.filter((hit) => isMeant(hit.matched));
  const mainly = called.filter((hit) => isMeant(hit.node.name));
  if (mainly.length > 0) return mainly;
  return called.length > 0 ? called : hits;
}

function reads(readings: readonly string[]): (name: string) => boolean {
  const folded = readings.map(fold);
  return (name) => folded.includes(fold(name));
}

const MOST_FOUND = 50;
const MOST_CANDIDATES = 20;
const countryNames = new Intl.DisplayNames("en", { type: "region" });

async function candidate(db: Database, found: GraphNode): Promise<Candidate> {
  const { others } = await node(db, { id: found.id });
  const region = others.find(({ edge }) => edge.type === "PART_OF" && edge.source === found.id);
  const country = found.country ? (countryNames.of(found.country.toUpperCase()) ?? "") : "";
  return { id: found.id, name: found.name, region: region?.node.name ?? "", country };
}

async function byId(db: Database, id: string): Promise<GraphNode | undefined> {
  try {
    return (await node(db, { id })).node;
  } catch (error) {
    if (error instanceof CityTiesError && error.code === "not_found") return undefined;
    throw error;
  }
}

/**
 * The one node of these kinds that the user's word means: an id, a name in any of its spellings, or a
 * name with its country (`Huế, VN`). Throws `AmbiguousPlace` with the candidates, or `not_found`.
 */
export async function findPlace(
  db: Database,
  text: string,
  kinds: readonly NodeKind[],
): Promise<GraphNode> {
  const known = await byId(db, text.trim());
  if (known && kinds.includes(known.kind)) return known;
  const readings = [text, splitCountry(text).name];
  const { hits } = await search(db, { q: text.trim(), kind: [...kinds], limit: MOST_FOUND });
  const [first, ...more] = meant(readings, hits);
  if (first && more.length === 0 && reads(readings)(first.matched)) return first.node;
  // What is known by just this id is meant rather than a name that only begins so.
  if (first === undefined || known) throw nobody(text, known, kinds);
  const shown = [first, ...more].slice(0, MOST_CANDIDATES);
  const found = more.length + 1;
  throw new AmbiguousPlace(
    text,
    await Promise.all(shown.map((hit) => candidate(db, hit.node))),
    found < MOST_FOUND ? String(found) : `${found} or more`,
  );
}

function nobody(text: string, known: GraphNode | undefined, kinds: readonly NodeKind[]) {
  const message = known
    ? `"${text}" is ${withArticle(known.kind)} (${known.name}), and here only ${listed(kinds)} can stand.`
    : `Nothing that is loaded is called "${text}": look for it with npx cityties search.`;
  return new CityTiesError(known ? "bad_request" : "not_found", message);
}

const listed = (kinds: readonly NodeKind[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(kinds.map(withArticle));
