import type { GraphEdge, GraphNode } from "../../../model/graph.ts";
import { kindOfLabels, LINK_TYPES, NODE_KINDS } from "../../../model/kinds.ts";

/** What a cell of an answer can hold, told apart by its shape. */

export type Loose = { [key: string]: unknown };
export const isMap = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isNode = (value: unknown): value is GraphNode =>
  isMap(value) && typeof value.id === "string" && NODE_KINDS.some((kind) => kind === value.kind);
export const isEdge = (value: unknown): value is GraphEdge =>
  isMap(value) && typeof value.id === "string" && LINK_TYPES.some((type) => type === value.type);
export const isPoint = (value: unknown): value is { lat: number; lon: number } =>
  isMap(value) &&
  typeof value.lat === "number" &&
  typeof value.lon === "number" &&
  Object.keys(value).length === 2;
/** Nodes and links in turn, as a path crosses HTTP. */
export const isPath = (value: unknown): value is (GraphNode | GraphEdge)[] =>
  Array.isArray(value) &&
  value.length > 2 &&
  value.length % 2 === 1 &&
  value.every((part, i) => (i % 2 === 0 ? isNode(part) : isEdge(part)));
/** A source or a claim: a node that is no fact, with its labels. */
export const isRecord = (value: unknown): value is Loose & { labels: unknown[] } =>
  isMap(value) && Array.isArray(value.labels);

/** A node, also as the app's own Cypher returns one: a map of its properties with its labels. */
export function nodeIn(value: unknown): Pick<GraphNode, "id" | "kind" | "name"> | null {
  if (isNode(value)) return value;
  if (!isRecord(value)) return null;
  const { id, name, labels } = value;
  const kind = kindOfLabels(labels.map(String));
  return kind && typeof id === "string" && typeof name === "string" ? { id, kind, name } : null;
}

/** A cell as plain text: to be searched, sorted, charted and written to a file. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  const node = nodeIn(value);
  if (node) return node.name;
  if (isEdge(value)) return value.id;
  if (isPath(value)) return value.filter(isNode).map(plain).join(" – ");
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (isPoint(value)) return `${value.lat}, ${value.lon}`;
  if (isRecord(value)) return String(value.title ?? value.quote ?? value.id ?? "");
  return JSON.stringify(value);
}
