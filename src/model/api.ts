import { z } from "zod";
import { CypherSchema, EdgeSchema, GraphSchema, NodeSchema, SourcedClaimSchema } from "./graph.ts";
import { REFUSALS } from "./refusal.ts";

/** Answers of the HTTP API, in the order of the contract. */

export const HealthSchema = z
  .object({
    status: z.enum(["up", "away"]),
    neo4j: z.object({ version: z.string(), edition: z.string(), uri: z.string() }),
    counts: z.record(z.string(), z.number()),
  })
  .meta({ id: "Health" });
export type Health = z.infer<typeof HealthSchema>;

export const SchemaAnswerSchema = z
  .object({
    labels: z.array(
      z.object({ name: z.string(), count: z.number(), properties: z.array(z.string()) }),
    ),
    relationshipTypes: z.array(
      z.object({ name: z.string(), count: z.number(), properties: z.array(z.string()) }),
    ),
  })
  .meta({ id: "Schema" });
export type SchemaAnswer = z.infer<typeof SchemaAnswerSchema>;

export const SearchAnswerSchema = z
  .object({
    hits: z.array(
      z.object({
        node: NodeSchema,
        /** The name that matched, as it is written. */
        matched: z.string(),
        score: z.number(),
      }),
    ),
    cypher: CypherSchema,
  })
  .meta({ id: "SearchAnswer" });
export type SearchAnswer = z.infer<typeof SearchAnswerSchema>;

/** One neighbour of a node with the link that joins them. */
export const RelatedSchema = z.object({ node: NodeSchema, edge: EdgeSchema });
export type Related = z.infer<typeof RelatedSchema>;

export const NodeAnswerSchema = z
  .object({
    node: NodeSchema,
    claims: z.array(SourcedClaimSchema),
    ties: z.array(RelatedSchema),
    /** Events that it took part in, attended or hosted. One event may stand several times, once a link. */
    events: z.array(RelatedSchema),
    officials: z.array(RelatedSchema),
    /** What else it is joined to: the places and organisations of an official or an event. */
    others: z.array(RelatedSchema),
    cypher: CypherSchema,
  })
  .meta({ id: "NodeAnswer" });
export type NodeAnswer = z.infer<typeof NodeAnswerSchema>;

export const LinkAnswerSchema = z
  .object({
    edge: EdgeSchema,
    /** The two ends, in the order source, target. */
    ends: z.array(NodeSchema),
    /** The events that founded it. */
    events: z.array(NodeSchema),
    claims: z.array(SourcedClaimSchema),
    conflicts: z.array(z.string()),
    cypher: CypherSchema,
  })
  .meta({ id: "LinkAnswer" });
export type LinkAnswer = z.infer<typeof LinkAnswerSchema>;

const StepSchema = z.object({
  /** One sentence in English; the app says it in the user's language from `edge` and `nodes`. */
  text: z.string(),
  edge: z.string(),
  claims: z.array(SourcedClaimSchema),
});

export const RouteSchema = z
  .object({
    /** Number of links. */
    length: z.number(),
    score: z.number(),
    nodes: z.array(NodeSchema),
    edges: z.array(EdgeSchema),
    steps: z.array(StepSchema),
  })
  .meta({ id: "Route" });
export type Route = z.infer<typeof RouteSchema>;

export const PathsAnswerSchema = z
  .object({
    paths: z.array(RouteSchema),
    hubsLeftOut: z.array(NodeSchema),
    /** Why there may be more than these: the time ran out, or longer routes were not looked for. */
    limit: z.enum(["time", "length"]).optional(),
    cypher: CypherSchema,
  })
  .meta({ id: "PathsAnswer" });
export type PathsAnswer = z.infer<typeof PathsAnswerSchema>;

export const CypherRequestSchema = z
  .strictObject({
    text: z.string().min(1).max(20_000),
    params: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: "CypherRequest" });

export const TableSchema = z
  .object({
    columns: z.array(z.string()),
    /** A row is an array in the order of the columns. */
    rows: z.array(z.array(z.unknown())),
    graph: GraphSchema,
    limitHit: z.boolean(),
    /** Milliseconds that the run took, on the server. */
    ms: z.number(),
    /** Milliseconds that it waited in line before, where a server ran it. */
    waitedMs: z.number().optional(),
  })
  .meta({ id: "Table" });
export type Table = z.infer<typeof TableSchema>;

/** One operator of Neo4j's plan, with those that feed it. */
export interface PlanStep {
  operator: string;
  details?: string | undefined;
  /** How many rows Neo4j expects of it. */
  rows?: number | undefined;
  children: PlanStep[];
}
const PlanStepSchema: z.ZodType<PlanStep> = z
  .object({
    operator: z.string(),
    details: z.string().optional(),
    rows: z.number().optional(),
    get children() {
      return z.array(PlanStepSchema);
    },
  })
  .meta({ id: "PlanStep" });

export const CheckAnswerSchema = z
  .object({
    /** Whether it would run: nothing worse than a warning was found. */
    ok: z.boolean(),
    problems: z.array(
      z.object({
        message: z.string(),
        /** Both counted from 1; line 1, column 1 where no place is known. */
        line: z.number(),
        column: z.number(),
        severity: z.enum(["error", "warning", "info"]),
        /** Which wall refuses it, where one does, and what the wall's sentence names. */
        reason: z.enum(REFUSALS).optional(),
        name: z.string().optional(),
        max: z.number().optional(),
      }),
    ),
    /** What the statement does; absent where it cannot be planned. */
    kind: z.enum(["read", "write", "schema"]).optional(),
    /** The names of the plan's operators, the outermost first. */
    operators: z.array(z.string()),
    plan: PlanStepSchema.optional(),
  })
  .meta({ id: "CheckAnswer" });
export type CheckAnswer = z.infer<typeof CheckAnswerSchema>;

export const ErrorAnswerSchema = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), detail: z.unknown().optional() }),
  })
  .meta({ id: "ErrorAnswer" });
export type ErrorAnswer = z.infer<typeof ErrorAnswerSchema>;
