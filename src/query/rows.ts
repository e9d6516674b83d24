import { assign } from "../db/values.ts";
import { CityTiesError } from "../model/errors.ts";
import type { Claim, GraphEdge, GraphNode, Source, SourcedClaim } from "../model/graph.ts";
import type { JsonValue } from "../model/json.ts";
import { kindOfLabels } from "../model/kinds.ts";

/** Maps as the statements give them: all properties of a node or link, and what it is. */
export type RawNode = { labels: string[] } & Record<string, JsonValue>;
export type RawEdge = { type: string; source: string; target: string } & Record<string, JsonValue>;
export interface RawClaim {
  claim: Record<string, JsonValue>;
  source: Record<string, JsonValue>;
}

// `search` is there for the index alone; the bounds repeat what the EDTF dates say.
const BOUNDS = ["since", "until", "start", "end"].flatMap((date) => [`${date}From`, `${date}To`]);
const HIDDEN = new Set(["search", "labels", ...BOUNDS]);

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);

/** Properties as they cross HTTP: what is empty or for the database alone is left out. */
export function visible(properties: Record<string, JsonValue>): Record<string, JsonValue> {
  const shown: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(properties)) {
    if (!HIDDEN.has(key) && !isEmpty(value)) assign(shown, key, value);
  }
  return shown;
}

/** A node of ours, or null for a `Source`, a `Claim` or a node of somebody else's. */
export function toNodeOrNull(raw: RawNode): GraphNode | null {
  const kind = kindOfLabels(raw.labels);
  if (kind === null || typeof raw.id !== "string") return null;
  const { id, name, kind: subtype, ...rest } = visible(raw);
  return {
    id: raw.id,
    kind,
    name: typeof name === "string" ? name : raw.id,
    ...rest,
    ...(subtype === undefined ? {} : { subtype: String(subtype) }),
  };
}

export function toNode(raw: RawNode): GraphNode {
  const node = toNodeOrNull(raw);
  if (node) return node;
  throw new CityTiesError(
    "query_error",
    "The graph holds a node of no known kind: load the data again with npx cityties ingest.",
    { detail: { labels: raw.labels } },
  );
}

export function toEdge(raw: RawEdge): GraphEdge {
  const { id, type, source, target, ...rest } = visible(raw);
  return { id, type, source, target, ...rest } as GraphEdge;
}

export function toClaims(raw: RawClaim[]): SourcedClaim[] {
  return raw.map(({ claim, source }) => ({
    claim: visible(claim) as Claim,
    source: visible(source) as Source,
  }));
}
