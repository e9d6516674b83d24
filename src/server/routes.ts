import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import {
  CheckAnswerSchema,
  CypherRequestSchema,
  ErrorAnswerSchema,
  HealthSchema,
  LinkAnswerSchema,
  NodeAnswerSchema,
  PathsAnswerSchema,
  SchemaAnswerSchema,
  SearchAnswerSchema,
  TableSchema,
} from "../model/api.ts";
import { ERROR_STATUS, type ErrorCode } from "../model/errors.ts";
import { GraphSchema } from "../model/graph.ts";
import { ExportParams } from "../query/export.ts";
import { NeighbourhoodParams } from "../query/neighbourhood.ts";
import { NetworkParams } from "../query/network.ts";
import { PathsParams } from "../query/paths.ts";
import { SearchParams } from "../query/search.ts";

/** Every call of the API, once: from this come validation, the OpenAPI document and its page. */

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const MEANING: Partial<Record<ErrorCode, string>> = {
  bad_request: "A parameter is missing, unknown or impossible.",
  not_found: "Nothing has this id.",
  not_read_only: "The text would do more than read.",
  query_error: "The text is no Cypher; `detail` has its line and column.",
  too_large: "More than the limits allow.",
  timeout: "The time ran out.",
  database_away: "Neo4j does not answer.",
};

const fails = (...codes: ErrorCode[]): RouteConfig["responses"] =>
  Object.fromEntries(
    [...codes, "timeout" as const, "database_away" as const].map((code) => [
      ERROR_STATUS[code],
      json(ErrorAnswerSchema, `\`${code}\`: ${MEANING[code]}`),
    ]),
  );

const NoParams = z.strictObject({});
const IdParam = z.object({ id: z.string().min(1).max(400) });

export const healthRoute = createRoute({
  method: "get",
  path: "/health",
  summary: "Is Neo4j there, and what does it hold?",
  request: { query: NoParams },
  responses: {
    200: json(HealthSchema, "Neo4j answers."),
    503: json(HealthSchema, "Neo4j is away; the same shape."),
  },
});

export const schemaRoute = createRoute({
  method: "get",
  path: "/schema",
  summary: "Which labels, relationship types and properties are there?",
  request: { query: NoParams },
  responses: { 200: json(SchemaAnswerSchema, "With counts."), ...fails("bad_request") },
});

export const searchRoute = createRoute({
  method: "get",
  path: "/search",
  summary: "What is called this, in any script, with or without marks?",
  request: { query: SearchParams },
  responses: { 200: json(SearchAnswerSchema, "Best first."), ...fails("bad_request") },
});

export const nodeRoute = createRoute({
  method: "get",
  path: "/nodes/{id}",
  summary: "What is known of this, and who says so?",
  request: { params: IdParam, query: NoParams },
  responses: {
    200: json(NodeAnswerSchema, "With its claims and what it is joined to."),
    ...fails("bad_request", "not_found"),
  },
});

export const linkRoute = createRoute({
  method: "get",
  path: "/links/{id}",
  summary: "What is known of this tie or other link, and who says so?",
  request: { params: IdParam, query: NoParams },
  responses: {
    200: json(LinkAnswerSchema, "With its ends and claims."),
    ...fails("bad_request", "not_found"),
  },
});

export const neighbourhoodRoute = createRoute({
  method: "get",
  path: "/neighbourhood",
  summary: "What lies around these?",
  request: { query: NeighbourhoodParams },
  responses: {
    200: json(GraphSchema, "With all links among the nodes."),
    ...fails("bad_request", "not_found"),
  },
});

export const networkRoute = createRoute({
  method: "get",
  path: "/network",
  summary: "Which ties are there?",
  request: { query: NetworkParams },
  responses: { 200: json(GraphSchema, "Ties and their places."), ...fails("bad_request") },
});

export const pathsRoute = createRoute({
  method: "get",
  path: "/paths",
  summary: "How are these places linked?",
  description:
    "The shortest routes that visit no place twice, over ties and, with `via`, events, officials and organisations; never through a country.",
  request: { query: PathsParams },
  responses: {
    200: json(PathsAnswerSchema, "Shortest first, then those with more sources."),
    ...fails("bad_request", "not_found"),
  },
});

export const cypherRoute = createRoute({
  method: "post",
  path: "/cypher",
  summary: "What does this Cypher find?",
  description: "Reads only, for at most 10 s and 10,000 rows.",
  request: {
    body: { required: true, content: { "application/json": { schema: CypherRequestSchema } } },
  },
  responses: {
    200: json(TableSchema, "The rows, and the graph in them."),
    ...fails("bad_request", "not_read_only", "query_error", "too_large"),
  },
});

export const checkRoute = createRoute({
  method: "post",
  path: "/cypher/check",
  summary: "Would this Cypher run, and how?",
  description: "Plans it without running it. What is wrong with it is an answer, not an error.",
  request: {
    body: { required: true, content: { "application/json": { schema: CypherRequestSchema } } },
  },
  responses: {
    200: json(CheckAnswerSchema, "Its problems with their places, and its plan."),
    ...fails("bad_request"),
  },
});

export const exportRoute = createRoute({
  method: "get",
  path: "/export",
  summary: "The graph as a file",
  request: { query: ExportParams },
  responses: { 200: json(GraphSchema, "As `/network`."), ...fails("bad_request") },
});
