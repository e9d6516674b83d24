import neo4j, { type Integer } from "neo4j-driver";
import type { JsonValue } from "../model/json.ts";

/** How a graph value looks in a row's JSON: one key that no plain map of ours uses. Ids are Neo4j's element ids. */
export interface NodeValue {
  $node: { elementId: string; labels: string[]; properties: Record<string, JsonValue> };
}
export interface RelationshipValue {
  $rel: {
    elementId: string;
    type: string;
    /** Element ids of the two ends. */
    start: string;
    end: string;
    properties: Record<string, JsonValue>;
  };
}
/** Node, relationship, node, … from the path's start to its end, each relationship with its stored direction. */
export interface PathValue {
  $path: (NodeValue | RelationshipValue)[];
}

type AnyNode = InstanceType<typeof neo4j.types.Node>;
type AnyRelationship = InstanceType<typeof neo4j.types.Relationship>;
type AnyPath = InstanceType<typeof neo4j.types.Path>;
type AnyPoint = InstanceType<typeof neo4j.types.Point>;

const WGS_84 = 4326;
const WGS_84_3D = 4979;

/**
 * A driver's value as plain JSON: integers as numbers (as strings beyond 2^53), dates and times as ISO 8601, points
 * as `{lat, lon}` (others as `{x, y, srid}`), NaN and the infinities as strings, graph values as the types above.
 */
export function toJson(value: unknown): JsonValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "bigint":
      return integer(neo4j.int(value));
    case "object":
      return value === null ? null : fromObject(value);
    default:
      return null;
  }
}

/** The properties of a node or relationship, or any map, each as `toJson` gives it. */
export function propertiesToJson(properties: object): Record<string, JsonValue> {
  const json: Record<string, JsonValue> = {};
  for (const key of Object.keys(properties)) {
    assign(json, key, toJson((properties as Record<string, unknown>)[key]));
  }
  return json;
}

/** As `json[key] = value`, which for the key `__proto__` would set the object's prototype instead. */
export function assign(json: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === "__proto__") Object.defineProperty(json, key, { value, enumerable: true });
  else json[key] = value;
}

function fromObject(value: object): JsonValue {
  // The commonest first: this runs for each of the 10,000 rows' values.
  if (Object.getPrototypeOf(value) === Object.prototype) return propertiesToJson(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (neo4j.isInt(value)) return integer(value);
  if (neo4j.isNode(value)) return node(value) as unknown as JsonValue;
  if (neo4j.isRelationship(value)) return relationship(value) as unknown as JsonValue;
  if (neo4j.isPath(value)) return path(value) as unknown as JsonValue;
  if (neo4j.isPoint(value)) return point(value);
  // The driver ends a duration without hours with a T, which ISO 8601 does not.
  if (neo4j.isDuration(value)) return value.toString().replace(/T$/, "");
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
  // Dates, times and durations, and whatever a later server adds: they print themselves as ISO 8601 or as text.
  return String(value);
}

function integer(value: Integer): number | string {
  return value.inSafeRange() ? value.toNumber() : value.toString();
}

function node(value: AnyNode): NodeValue {
  const { elementId, labels, properties } = value;
  return { $node: { elementId, labels, properties: propertiesToJson(properties) } };
}

function relationship(value: AnyRelationship): RelationshipValue {
  return {
    $rel: {
      elementId: value.elementId,
      type: value.type,
      start: value.startNodeElementId,
      end: value.endNodeElementId,
      properties: propertiesToJson(value.properties),
    },
  };
}

function path(value: AnyPath): PathValue {
  const steps: PathValue["$path"] = [node(value.start)];
  for (const segment of value.segments) {
    steps.push(relationship(segment.relationship), node(segment.end));
  }
  return { $path: steps };
}

function point(value: AnyPoint): JsonValue {
  const srid = Number(value.srid);
  const { x, y, z } = value;
  if (srid === WGS_84) return { lat: y, lon: x };
  if (srid === WGS_84_3D) return { lat: y, lon: x, height: z ?? null };
  return z === undefined ? { x, y, srid } : { x, y, z, srid };
}
