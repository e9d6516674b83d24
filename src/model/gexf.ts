import type { Graph } from "./graph.ts";

/**
 * A graph as GEXF 1.3, the format of Gephi. Written here because the library at hand passes on what XML forbids,
 * has no form for lists, and brings a parser along.
 */

type Properties = Record<string, unknown>;
type Column = { id: string; title: string; type: "string" | "double" | "integer" | "boolean" };

// Control characters but tab and line breaks, and the two that are no characters: no XML may hold them.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);

const element = (name: string, attributes: Record<string, string>, inside = ""): string => {
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  return `<${name}${open.join("")}${inside === "" ? "/>" : `>${inside}</${name}>`}\n`;
};

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join("; ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

function typeOf(values: readonly unknown[]): Column["type"] {
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (!values.every((value) => typeof value === "number")) return "string";
  return values.every((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31)
    ? "integer"
    : "double";
}

/** One column for each property that anything has, in the order in which they are met. */
function columnsOf(all: readonly Properties[]): Column[] {
  const values = new Map<string, unknown[]>();
  for (const properties of all) {
    for (const [title, value] of Object.entries(properties)) {
      if (value === undefined || value === null) continue;
      const met = values.get(title);
      if (met) met.push(value);
      else values.set(title, [value]);
    }
  }
  // Some readers know a column by its id, others by its title.
  return [...values].map(([title, met]) => ({ id: title, title, type: typeOf(met) }));
}

const declared = (kind: "node" | "edge", columns: readonly Column[]): string =>
  columns.length === 0
    ? ""
    : element(
        "attributes",
        { class: kind },
        columns.map((column) => element("attribute", { ...column })).join(""),
      );

const valued = (properties: Properties, columns: readonly Column[]): string => {
  const cells = columns.flatMap(({ id, title }) => {
    const value = properties[title];
    return value === undefined || value === null
      ? []
      : [element("attvalue", { for: id, value: plain(value) })];
  });
  return cells.length === 0 ? "" : element("attvalues", {}, cells.join(""));
};

/** `day`: when it is written, `YYYY-MM-DD`. Dates are the EDTF texts of the sources, lists are parted by `; `. */
export function gexfOf({ nodes, edges, limitHit, cypher }: Graph, day: string): string {
  const things = nodes.map(({ id, name, kind, location, ...rest }) => ({
    id,
    label: name,
    properties: {
      kind,
      ...rest,
      ...(location && { latitude: location.lat, longitude: location.lon }),
    } as Properties,
  }));
  const links = edges.map(({ id, type, source, target, ...rest }) => ({
    // Gephi draws two links between the same ends only where they are of two kinds.
    ends: { id, source, target, kind: type, label: rest.kind ?? type },
    // A tie has no direction; every other link has.
    type: type === "PARTNER_OF" ? "undirected" : "directed",
    properties: { link: type, ...rest } as Properties,
  }));
  const nodeColumns = columnsOf(things.map(({ properties }) => properties));
  const edgeColumns = columnsOf(links.map(({ properties }) => properties));
  const description = `${limitHit ? "Not all: the limit was reached. " : ""}${cypher.text}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "gexf",
    { xmlns: "http://gexf.net/1.3", version: "1.3" },
    element(
      "meta",
      { lastmodifieddate: day },
      `<creator>City Ties</creator><description>${xml(description)}</description>`,
    ) +
      element(
        "graph",
        { mode: "static", defaultedgetype: "directed" },
        declared("node", nodeColumns) +
          declared("edge", edgeColumns) +
          element(
            "nodes",
            {},
            things
              .map(({ id, label, properties }) =>
                element("node", { id, label }, valued(properties, nodeColumns)),
              )
              .join(""),
          ) +
          element(
            "edges",
            {},
            links
              .map(({ ends, type, properties }) =>
                element("edge", { ...ends, type }, valued(properties, edgeColumns)),
              )
              .join(""),
          ),
      ),
  )}`;
}
