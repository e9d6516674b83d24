import type { Database } from "../db/database.ts";
import type { SearchAnswer } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import { fold } from "../model/fold.ts";
import type { GraphNode } from "../model/graph.ts";
import type { NodeKind } from "../model/kinds.ts";
import { node } from "../query/node.ts";
import { search } from "../query/search.ts";
import { AmbiguousPlace, type Candidate } from "./failure.ts";

type Hit = SearchAnswer["hits"][number];

/** `Huế, VN` is a name and a country; a name may hold a comma of its own. */
export function splitCountry(text: string): { name: string; country?: string } {
  const [, name, country] = /^(.+),\s*([a-zA-Z]{2})$/.exec(text.trim()) ?? [];
  return name && country ? { name, country: country.toLowerCase() } : { name: text.trim() };
}

/**
 * Which hits a name may mean: those that it is a name of, and among them those whose main name it is.
 * Where it is nobody's whole name, all that were found.
 */
export function meant(name: string, hits: readonly Hit[]): readonly Hit[] {
  const folded = fold(name);
  const called = hits.filter((hit) => fold(hit.matched) === folded);
  const mainly = called.filter((hit) => fold(hit.node.name) === folded);
  if (mainly.length > 0) return mainly;
  return called.length > 0 ? called : hits;
}

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
  const { name, country } = splitCountry(text);
  const { hits } = await search(db, { q: name, kind: [...kinds], limit: 50 });
  const there = country ? hits.filter((hit) => hit.node.country === country) : hits;
  const [first, ...more] = meant(name, there);
  if (first === undefined) {
    throw new CityTiesError(
      "not_found",
      `Nothing that is loaded is called "${text}": look for it with npx cityties search.`,
    );
  }
  const sure = more.length === 0 && fold(first.matched) === fold(name);
  if (sure) return first.node;
  const shown = [first, ...more].slice(0, MOST_CANDIDATES);
  throw new AmbiguousPlace(text, await Promise.all(shown.map((hit) => candidate(db, hit.node))));
}
