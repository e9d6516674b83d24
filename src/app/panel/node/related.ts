import type { Related } from "../../../model/api.ts";
import type { GraphEdge, GraphNode } from "../../../model/graph.ts";

/** A node once, with every link that joins it to the one in the panel. */
export interface Joined {
  node: GraphNode;
  edges: GraphEdge[];
}

/** One entry a node: a city that hosts and houses an event is one row, not two. */
export function joinedOnce(related: readonly Related[]): Joined[] {
  const byId = new Map<string, Joined>();
  for (const { node, edge } of related) {
    const known = byId.get(node.id);
    if (known) known.edges.push(edge);
    else byId.set(node.id, { node, edges: [edge] });
  }
  return [...byId.values()];
}

const compareNames = (a: string, b: string, lang: string) =>
  a.localeCompare(b, lang, { sensitivity: "base" });

export interface CountryGroup {
  /** ISO 3166-1 alpha-2, lower case; empty where it is not known. */
  country: string;
  ties: Related[];
}

/** Ties by the partner's country, countries with most ties first, names in the language's order. */
export function byCountry(
  ties: readonly Related[],
  nameOfCountry: (code: string) => string,
  lang: string,
): CountryGroup[] {
  const groups = Map.groupBy(ties, ({ node }) => node.country?.toLowerCase() ?? "");
  return [...groups]
    .map(([country, list]) => ({
      country,
      ties: list.toSorted((a, b) => compareNames(a.node.name, b.node.name, lang)),
    }))
    .sort(
      (a, b) =>
        b.ties.length - a.ties.length ||
        compareNames(nameOfCountry(a.country), nameOfCountry(b.country), lang),
    );
}

/** Events, the newest first; those without a date last. */
export function newestFirst(events: readonly Joined[]): Joined[] {
  const when = ({ node }: Joined) => node.start ?? node.end ?? "";
  return events.toSorted((a, b) => {
    const [x, y] = [when(a), when(b)];
    if (x !== y) return x === "" ? 1 : y === "" ? -1 : x < y ? 1 : -1;
    return a.node.name < b.node.name ? -1 : 1;
  });
}

/** Those joined by one of these kinds of link. */
export const linkedBy = (related: readonly Related[], ...types: GraphEdge["type"][]): Related[] =>
  related.filter(({ edge }) => types.includes(edge.type));
