import type { Route } from "../model/api.ts";
import type { Source } from "../model/graph.ts";
import { plainMarkdown, referenceMarkdown } from "../model/markdown.ts";

/** Routes as a Markdown note: a sentence a step, with numbered references to their sources. */
export function routesNote(title: string, routes: readonly Route[]): string {
  const numbers = new Map<string, number>();
  const references: string[] = [];
  const numberOf = (source: Source) => {
    const known = numbers.get(source.id);
    if (known !== undefined) return known;
    const { id, title, url, publisher, published } = source;
    references.push(referenceMarkdown(title ?? id, url, [publisher, published]));
    numbers.set(source.id, references.length);
    return references.length;
  };

  const parts = routes.map((route, at) => {
    const way = route.nodes.map((node) => plainMarkdown(node.name)).join(" – ");
    const steps = route.steps.map((step) => {
      const cited = [...new Set(step.claims.map(({ source }) => numberOf(source)))];
      const marks = cited.sort((a, b) => a - b).map((number) => `[${number}]`);
      return `- ${plainMarkdown(step.text)}${marks.length > 0 ? ` ${marks.join("")}` : ""}`;
    });
    const links = route.length === 1 ? "1 link" : `${route.length} links`;
    return `## ${at + 1}. ${way} (${links})\n\n${steps.join("\n")}\n`;
  });
  const sources = references.map((text, at) => `${at + 1}. ${text}`);
  const end = sources.length > 0 ? [`## Sources\n\n${sources.join("\n")}\n`] : [];
  return [`# ${plainMarkdown(title)}\n`, ...parts, ...end].join("\n");
}
