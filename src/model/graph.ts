import { z } from "zod";
import { CLAIM_STATUSES, LINK_TYPES, NODE_KINDS } from "./kinds.ts";

/** A point on the map, degrees, WGS 84. */
const Location = z.object({ lat: z.number(), lon: z.number() });

/**
 * A node as it crosses HTTP: `kind` is what it is, and an event's or an organisation's own kind
 * stands in `subtype`. Further properties are those of the graph, empty ones left out.
 */
export const NodeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(NODE_KINDS),
    name: z.string(),
    /** In Vietnamese and in French, where a dataset gives it. */
    nameVi: z.string().optional(),
    nameFr: z.string().optional(),
    names: z.array(z.string()).optional(),
    country: z.string().optional(),
    level: z.string().optional(),
    location: Location.optional(),
    population: z.number().optional(),
    subtype: z.string().optional(),
    start: z.string().optional(),
    end: z.string().optional(),
    fields: z.array(z.string()).optional(),
    /** How many sources speak of it. */
    sources: z.number().optional(),
    /** The properties that its claims dispute. */
    conflicts: z.array(z.string()).optional(),
    /** How many ties it has in the whole graph, where the answer counts them. */
    ties: z.number().optional(),
  })
  .catchall(z.unknown())
  .meta({ id: "Node" });
export type GraphNode = z.infer<typeof NodeSchema>;

export const EdgeSchema = z
  .object({
    id: z.string(),
    type: z.enum(LINK_TYPES),
    source: z.string(),
    target: z.string(),
    kind: z.string().optional(),
    since: z.string().optional(),
    until: z.string().optional(),
    status: z.string().optional(),
    fields: z.array(z.string()).optional(),
    sources: z.number().optional(),
    conflicts: z.array(z.string()).optional(),
    oneSided: z.boolean().optional(),
    /** Ids of the sides that declare the tie themselves. */
    declaredBy: z.array(z.string()).optional(),
    title: z.string().optional(),
    role: z.string().optional(),
  })
  .catchall(z.unknown())
  .meta({ id: "Edge" });
export type GraphEdge = z.infer<typeof EdgeSchema>;

/** The Cypher that made an answer, to be seen, edited and run again. */
export const CypherSchema = z
  .object({ text: z.string(), params: z.record(z.string(), z.unknown()) })
  .meta({ id: "Cypher" });
export type CypherText = z.infer<typeof CypherSchema>;

/** Every `source` and `target` of the edges is among the nodes. `total` counts before any limit. */
export const GraphSchema = z
  .object({
    nodes: z.array(NodeSchema),
    edges: z.array(EdgeSchema),
    total: z.object({ nodes: z.number(), edges: z.number() }),
    limitHit: z.boolean(),
    cypher: CypherSchema,
  })
  .meta({ id: "Graph" });
export type Graph = z.infer<typeof GraphSchema>;

export const SourceSchema = z
  .object({
    id: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    published: z.string().optional(),
    lang: z.string().optional(),
    dataset: z.string().optional(),
    licence: z.string().optional(),
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof SourceSchema>;

/** What one source says of one subject; what it states stands under the subject's property names. */
export const ClaimSchema = z
  .object({
    id: z.string(),
    subject: z.string(),
    quote: z.string().optional(),
    note: z.string().optional(),
    called: z.string().optional(),
    declaredBy: z.array(z.string()).optional(),
    assertedOn: z.string().optional(),
    status: z.enum(CLAIM_STATUSES).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof ClaimSchema>;

export const SourcedClaimSchema = z
  .object({ claim: ClaimSchema, source: SourceSchema })
  .meta({ id: "SourcedClaim" });
export type SourcedClaim = z.infer<typeof SourcedClaimSchema>;
