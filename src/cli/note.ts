import type { Route } from "../model/api.ts";
import type { Source } from "../model/graph.ts";

/** What a source wrote must not become Markdown of its own, nor HTML. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

function reference(source: Source): string {
  const title = plain(source.title ?? source.id);
  const url = source.url && /^https?:/.test(source.url) ? source.url : undefined;
  const linked = url ? `[${title}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : title;
  const rest = [source.publisher, source.published].filter((part) => part !== undefined);
  return [linked, ...rest.map(plain)].join(", ");
}

/** Routes as a Markdown note: a sentence a step, with numbered references to their sources. */
export function routesNote(title: string, routes: readonly Route[]): string {
  const numbers = new Map<string, number>();
  const references: string[] = [];
  const numberOf = (source: Source) => {
    const known = numbers.get(source.id);
    if (known !== undefined) return known;
    references.push(reference(source));
    numbers.set(source.id, references.length);
    return references.length;
  };

  const parts = routes.map((route, at) => {
    const way = route.nodes.map((node) => plain(node.name)).join(" – ");
    const steps = route.steps.map((step) => {
      const cited = [...new Set(step.claims.map(({ source }) => numberOf(source)))];
      const marks = cited.sort((a, b) => a - b).map((number) => `[${number}]`);
      return `- ${plain(step.text)}${marks.length > 0 ? ` ${marks.join("")}` : ""}`;
    });
    const links = route.length === 1 ? "1 link" : `${route.length} links`;
    return `## ${at + 1}. ${way} (${links})\n\n${steps.join("\n")}\n`;
  });
  const sources = references.map((text, at) => `${at + 1}. ${text}`);
  const end = sources.length > 0 ? [`## Sources\n\n${sources.join("\n")}\n`] : [];
  return [`# ${plain(title)}\n`, ...parts, ...end].join("\n");
}
