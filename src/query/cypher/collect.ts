import type { NodeValue, PathValue, RelationshipValue } from "../../db/values.ts";
import type { GraphEdge, GraphNode } from "../../model/graph.ts";
import type { JsonValue } from "../../model/json.ts";
import { LINK_TYPES } from "../../model/kinds.ts";
import { type RawEdge, type RawNode, toEdge, toNodeOrNull, visible } from "../rows.ts";

type JsonMap = { [key: string]: JsonValue };

const isMap = (value: JsonValue | undefined): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: JsonValue | undefined) => typeof value === "string";

/** Anybody's map may have a key `$node`: only what has the whole shape is taken for a graph value. */
function graphValue(value: JsonMap): Partial<NodeValue & RelationshipValue & PathValue> {
  const { $node, $rel, $path } = value;
  const isNode =
    isMap($node) &&
    isText($node.elementId) &&
    isMap($node.properties) &&
    Array.isArray($node.labels) &&
    $node.labels.every(isText);
  const isLink =
    isMap($rel) && [$rel.type, $rel.start, $rel.end].every(isText) && isMap($rel.properties);
  const whole = isNode || isLink || Array.isArray($path);
  return (whole ? value : {}) as Partial<NodeValue & RelationshipValue & PathValue>;
}

const LINKS: readonly string[] = LINK_TYPES;

/** Gathers the graph that lies in rows, and gives each cell the form in which it crosses HTTP. */
export class Collector {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];
  readonly #idOfElement = new Map<string, string>();

  /** Looks for nodes first: a link knows its ends only by Neo4j's own ids. */
  gather(value: JsonValue | undefined): void {
    if (Array.isArray(value)) {
      for (const item of value) this.gather(item);
    } else if (isMap(value)) {
      const { $node, $rel, $path } = graphValue(value);
      if ($node) this.add({ ...$node.properties, labels: $node.labels }, $node.elementId);
      else if ($path) this.gather($path as unknown as JsonValue);
      else if (!$rel) {
        if (isRawNode(value)) this.add(value);
        for (const item of Object.values(value)) this.gather(item);
      }
    }
  }

  add(raw: RawNode, elementId?: string): void {
    if (elementId !== undefined && typeof raw.id === "string") {
      this.#idOfElement.set(elementId, raw.id);
    }
    const node = toNodeOrNull(raw);
    if (node && !this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  /** The ends of links in `value` that no row gave: Neo4j's ids of relationships' ends, ours of maps'. */
  missing(
    value: JsonValue | undefined,
    found = { elements: new Set<string>(), ids: new Set<string>() },
  ) {
    if (Array.isArray(value)) for (const item of value) this.missing(item, found);
    else if (isMap(value)) {
      const { $rel } = graphValue(value);
      const ends = $rel ? [$rel.start, $rel.end] : [];
      for (const end of ends) if (!this.#idOfElement.has(end)) found.elements.add(end);
      if (isRawEdge(value)) {
        for (const end of [value.source, value.target])
          if (!this.nodes.has(end)) found.ids.add(end);
      }
      if (!$rel) for (const item of Object.values(value)) this.missing(item, found);
    }
    return found;
  }

  /** A cell as JSON: nodes and links as everywhere in the API, a path as the list of its parts. */
  cell(value: JsonValue | undefined): JsonValue {
    if (value === undefined) return null;
    if (Array.isArray(value)) return value.map((item) => this.cell(item));
    if (!isMap(value)) return value;
    const { $node, $rel, $path } = graphValue(value);
    if ($path) return $path.map((part) => this.cell(part as unknown as JsonValue));
    if ($node) return nodeCell($node);
    if ($rel) return this.#link($rel);
    if (isRawEdge(value)) this.edges.push(toEdge(value));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.cell(item)]));
  }

  #link({ type, start, end, properties }: RelationshipValue["$rel"]): JsonValue {
    const [source, target] = [start, end].map((id) => this.#idOfElement.get(id) ?? id) as [
      string,
      string,
    ];
    const edge = toEdge({ ...properties, type, source, target });
    if (LINKS.includes(type) && typeof edge.id === "string") this.edges.push(edge);
    return edge as unknown as JsonValue;
  }
}

/** The map of a node or of a link, as the app's own statements return them: so these draw the same graph. */
const isRawNode = (value: JsonMap): value is RawNode =>
  typeof value.id === "string" && Array.isArray(value.labels);
const isRawEdge = (value: JsonMap): value is RawEdge =>
  [value.id, value.source, value.target].every((part) => typeof part === "string") &&
  LINKS.includes(String(value.type));

function nodeCell({ labels, properties }: NodeValue["$node"]): JsonValue {
  const node = toNodeOrNull({ ...properties, labels });
  // Sources, claims and what is not ours have no kind; they say their labels instead.
  return (node ?? { labels, ...visible(properties) }) as unknown as JsonValue;
}
