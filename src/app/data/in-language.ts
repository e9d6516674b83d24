import { useCallback } from "react";
import type {
  LinkAnswer,
  NodeAnswer,
  PathsAnswer,
  Related,
  SearchAnswer,
  Table,
} from "../../model/api.ts";
import type { Graph, GraphNode } from "../../model/graph.ts";
import { NAME_IN } from "../../model/kinds.ts";
import type { Lang } from "../i18n/languages.ts";
import { useWords } from "../i18n/use-words.ts";

/** Answers with their names in the user's language, where a dataset gives them; the others stay as they are. */

type Foreign = Exclude<Lang, "en">;

/** What a query selects of its answer. */
export function useInLanguage<T>(translate: (answer: T, lang: Foreign) => T): (answer: T) => T {
  const { lang } = useWords();
  return useCallback(
    (answer) => (lang === "en" ? answer : translate(answer, lang)),
    [translate, lang],
  );
}

function named(node: GraphNode, lang: Foreign): GraphNode {
  const name = node[NAME_IN[lang]];
  if (name === undefined) return node;
  const others = [node.name, ...(node.names ?? [])].filter((other) => other !== name);
  return { ...node, name, names: others };
}

const allNamed = (nodes: GraphNode[], lang: Foreign) => nodes.map((node) => named(node, lang));

const relatedNamed = (list: Related[], lang: Foreign): Related[] =>
  list.map(({ node, edge }) => ({ node: named(node, lang), edge }));

/** The graph itself where no name of it differs: whoever lays it out need not do so again. */
export function graphIn(graph: Graph, lang: Foreign): Graph {
  const nodes = allNamed(graph.nodes, lang);
  return nodes.every((node, i) => node === graph.nodes[i]) ? graph : { ...graph, nodes };
}

export const nodeIn = (answer: NodeAnswer, lang: Foreign): NodeAnswer => ({
  ...answer,
  node: named(answer.node, lang),
  ties: relatedNamed(answer.ties, lang),
  events: relatedNamed(answer.events, lang),
  officials: relatedNamed(answer.officials, lang),
  others: relatedNamed(answer.others, lang),
});

export const linkIn = (answer: LinkAnswer, lang: Foreign): LinkAnswer => ({
  ...answer,
  ends: allNamed(answer.ends, lang),
  events: allNamed(answer.events, lang),
});

export const pathsIn = (answer: PathsAnswer, lang: Foreign): PathsAnswer => ({
  ...answer,
  paths: answer.paths.map((route) => ({ ...route, nodes: allNamed(route.nodes, lang) })),
});

export const hitsIn = (answer: SearchAnswer, lang: Foreign): SearchAnswer => ({
  ...answer,
  hits: answer.hits.map((hit) => ({ ...hit, node: named(hit.node, lang) })),
});

export const tableIn = (table: Table, lang: Foreign): Table => ({
  ...table,
  graph: graphIn(table.graph, lang),
});
