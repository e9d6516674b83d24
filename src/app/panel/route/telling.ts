import type { Route } from "../../../model/api.ts";
import type { GraphEdge, GraphNode, Source } from "../../../model/graph.ts";
import { plainMarkdown, referenceMarkdown } from "../../../model/markdown.ts";
import type { Say } from "../../i18n/say.ts";
import { sayTie } from "../claims/sentence.ts";

/** A route in words: one sentence a link, each with the numbers of its sources. */
export interface Told {
  steps: { edge: GraphEdge; text: string; refs: number[] }[];
  /** In the order of their numbers, which start at 1. */
  sources: Source[];
}

const nameIn = (node: GraphNode | undefined, say: Say): string =>
  node === undefined ? "" : node.kind === "country" ? say.country(node.id) : node.name;

// The tie's words stand alone in the panels; after a colon they go on with the sentence.
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What a link says, with the thing that was done or held first, whichever way the route runs. */
export function sayStep(edge: GraphEdge, nodes: readonly GraphNode[], say: Say): string {
  const end = (id: string) => nodes.find((node) => node.id === id);
  const [from, to] = [end(edge.source), end(edge.target)];
  const [a, b] = [nameIn(from, say), nameIn(to, say)];
  const { t } = say;
  const when = (node: GraphNode | undefined) => {
    const dates = say.span(node?.start, node?.end);
    return dates ? `, ${dates}` : "";
  };
  const role = edge.role ? ` (${say.word("role", edge.role)})` : "";
  switch (edge.type) {
    case "PARTNER_OF": {
      // Ties have no direction: tell them the way the route goes.
      const [first, second] = nodes.filter(
        (node) => node.id === edge.source || node.id === edge.target,
      );
      return t("sentence.tie", {
        a: nameIn(first, say),
        b: nameIn(second, say),
        what: lowerFirst(sayTie(edge, say)),
      });
    }
    case "SERVES": {
      const said = edge.title
        ? t("sentence.officeTitle", { who: a, title: say.word("title", edge.title), where: b })
        : t("sentence.office", { who: a, where: b });
      const dates = say.span(edge.since, edge.until);
      return dates ? `${said}, ${dates}` : said;
    }
    case "ATTENDED":
      return `${t("sentence.attended", { who: a, event: b })}${role}${when(to)}`;
    case "TOOK_PART_IN":
      return `${t("sentence.tookPart", { who: a, event: b })}${role}${when(to)}`;
    case "HELD_IN":
      return `${t("sentence.heldIn", { event: a, where: b })}${when(from)}`;
    case "IN_COUNTRY":
      return t("sentence.inCountry", { a, b });
    case "PART_OF":
      return t("sentence.partOf", { a, b });
  }
}

/** The route as sentences, its sources numbered in the order in which they are met. */
export function tell(route: Route, say: Say): Told {
  const sources: Source[] = [];
  const numberOf = (source: Source) => {
    const known = sources.findIndex(({ id }) => id === source.id);
    return known >= 0 ? known + 1 : sources.push(source);
  };
  const steps = route.edges.map((edge, i) => {
    const claims =
      (route.steps.find((step) => step.edge === edge.id) ?? route.steps[i])?.claims ?? [];
    return {
      edge,
      text: sayStep(edge, route.nodes.slice(i, i + 2), say),
      refs: [...new Set(claims.map(({ source }) => numberOf(source)))],
    };
  });
  return { steps, sources };
}

function reference({ title, publisher, published, url }: Source, { date, t }: Say): string {
  const name = title ?? publisher ?? t("claims.unnamed");
  return referenceMarkdown(name, url, [title && publisher, published && date(published)]);
}

/** The route as a Markdown note with numbered references. */
export function routeNote(route: Route, say: Say): string {
  const { steps, sources } = tell(route, say);
  const { t } = say;
  const [first, last] = [route.nodes[0], route.nodes.at(-1)];
  const title = t("route.noteTitle", { from: nameIn(first, say), to: nameIn(last, say) });
  const disputed = ({ conflicts }: GraphEdge) =>
    (conflicts?.length ?? 0) > 0 ? ` (${t("mark.conflict")})` : "";
  return [
    `# ${plainMarkdown(title)}`,
    "",
    ...steps.map(
      ({ text, refs, edge }, i) =>
        `${i + 1}. ${plainMarkdown(text)}${disputed(edge)}${refs.map((n) => ` [${n}]`).join("")}`,
    ),
    "",
    `## ${t("route.sources")}`,
    "",
    ...sources.map((source, i) => `- [${i + 1}] ${reference(source, say)}`),
    "",
  ].join("\n");
}
