import { distance } from "fastest-levenshtein";
import { z } from "zod";
import type { Database } from "../db/database.ts";
import type { SearchAnswer } from "../model/api.ts";
import { listOf } from "../model/filters.ts";
import { fold } from "../model/fold.ts";
import { LABEL_OF_KIND, NODE_KINDS } from "../model/kinds.ts";
import { searchTerms, searchText, splitCountry } from "../model/search.ts";
import { type Asking, ask } from "./ask.ts";
import { type RawNode, toNode } from "./rows.ts";

export const SearchParams = z.strictObject({
  q: z.string().trim().min(1).max(200).describe("a name, in any script, with or without marks"),
  kind: listOf(z.enum(NODE_KINDS)).describe("kinds of nodes"),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe("hits at most"),
});

interface Hit {
  node: RawNode;
  score: number;
}

/** Places first, then what they belong to, then who and what they meet. */
const RANKING = NODE_KINDS.map((kind) => LABEL_OF_KIND[kind]);

/**
 * Finds by any name in any script, also with the country behind a comma; where nothing fits, one wrong letter a word is
 * forgiven (score 0.2).
 */
export async function search(
  db: Database,
  params: z.infer<typeof SearchParams>,
  asking: Asking = {},
): Promise<SearchAnswer> {
  const { name, country } = splitCountry(params.q);
  if (country !== undefined) {
    const there = await searchName(db, { ...params, q: name, country }, asking);
    if (there.hits.length > 0) return there;
  }
  return searchName(db, params, asking);
}

async function searchName(
  db: Database,
  { q, country, kind, limit }: z.infer<typeof SearchParams> & { country?: string },
  { signal }: Asking,
): Promise<SearchAnswer> {
  const { forms, lucene, fuzzy } = searchTerms(q);
  const params = {
    country: country ?? null,
    query: lucene,
    forms: [...forms],
    labels: kind?.length ? kind.map((one) => LABEL_OF_KIND[one]) : null,
    ranking: RANKING,
    forgiving: false,
    limit,
  };
  if (forms.length === 0)
    return { hits: [], cypher: { text: "RETURN 0 AS hits LIMIT 0", params: {} } };
  const exact = await ask<Hit>(db, "search", params, { signal });
  const found = exact.rows.length
    ? exact
    : await ask<Hit>(db, "search", { ...params, query: fuzzy, forgiving: true }, { signal });
  const hits = found.rows.map(({ node, score }) => {
    const { names = [], ...slim } = toNode(node);
    return { node: slim, matched: matchedName([slim.name, ...names], forms), score };
  });
  return { hits, cypher: found.cypher };
}

/** The name that brought the hit, as it is written: the whole name, else its beginning, else a word. */
function matchedName(names: readonly string[], forms: readonly string[]): string {
  const fits: ((text: string, form: string) => boolean)[] = [
    (text, form) => text.includes(`| ${form} |`),
    (text, form) => text.includes(`| ${form}`),
    (text, form) => text.includes(` ${form}`),
    (text, form) => form.split(" ").every((word) => text.includes(` ${word}`)),
  ];
  const texts = names.map((name) => ({ name, text: searchText([name]) }));
  for (const fit of fits) {
    for (const form of forms) {
      const hit = texts.find(({ text }) => fit(text, form));
      if (hit) return hit.name;
    }
  }
  return nearestName(names, forms[0] ?? "");
}

/** After a forgiven letter no name holds the query: the one that differs least stands. */
function nearestName(names: readonly string[], form: string): string {
  const misses = (name: string) => distance(fold(name), form);
  return names.reduce((best, name) => (misses(name) < misses(best) ? name : best));
}
