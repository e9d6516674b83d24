import { isApproximate } from "../model/dates.ts";
import type { GraphEdge, GraphNode } from "../model/graph.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** `2025-10-06` → `6 October 2025`, `2019~` → `about 2019`; what is no plain date stays as it is. */
export function englishDate(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from && to) return `${englishDate(from)} to ${englishDate(to)}`;
  const plain = edtf.replace(/[~?%]/g, "");
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(plain) ?? [];
  const name = month && MONTHS[Number(month) - 1];
  if (!year || (month && !name)) return edtf;
  const date = [day && String(Number(day)), name, year].filter(Boolean).join(" ");
  return isApproximate(edtf) ? `about ${date}` : date;
}

const when = (word: string, date: string | undefined) =>
  date ? [`${word} ${englishDate(date)}`] : [];
const sourcesOf = ({ sources = 0 }: GraphEdge) =>
  sources === 0 ? "no source" : sources === 1 ? "1 source" : `${sources} sources`;
const eventName = ({ name, start }: GraphNode) =>
  start ? `${name} (${englishDate(start)})` : name;

function told(edge: GraphEdge, source: GraphNode, target: GraphNode): string[] {
  const { title, role, since, until } = edge;
  switch (edge.type) {
    case "SERVES":
      return [
        `${source.name} serves ${target.name}${title ? ` as ${title}` : ""}`,
        ...when("since", since),
        ...when("until", until),
      ];
    case "ATTENDED":
      return [`${source.name} attended ${eventName(target)}${role ? ` as ${role}` : ""}`];
    case "TOOK_PART_IN":
      return [`${source.name} took part in ${eventName(target)}${role ? ` as ${role}` : ""}`];
    case "HELD_IN":
      return [`${eventName(source)} was held in ${target.name}`];
    default:
      return [`${source.name} is in ${target.name}`];
  }
}

/** One link of a route as an English sentence, told in the direction of the walk where it has none of its own. */
export function sentence(edge: GraphEdge, from: GraphNode, to: GraphNode): string {
  if (edge.type === "PARTNER_OF") {
    const facts = [
      [edge.kind ?? "tie", ...when("since", edge.since), ...when("until", edge.until)].join(" "),
      ...(edge.status ? [edge.status] : []),
      sourcesOf(edge),
    ];
    return `${from.name} and ${to.name}: ${facts.join(", ")}.`;
  }
  const [source, target] = edge.source === from.id ? [from, to] : [to, from];
  return `${[...told(edge, source, target), sourcesOf(edge)].join(", ")}.`;
}
