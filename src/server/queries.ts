import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Database } from "../db/database.ts";
import { ErrorAnswerSchema, TableSchema } from "../model/api.ts";
import { QueryLibrarySchema, QueryTextSchema, SavedQuerySchema } from "../model/query-file.ts";
import {
  DeletedQuerySchema,
  MAX_REVISIONS,
  RevisionSchema,
  RevisionTextSchema,
} from "../model/query-revisions.ts";
import type { Analysts } from "../query/cypher/analysts.ts";
import type { Library } from "../query/saved/library.ts";
import { savedRequest } from "../query/saved/run.ts";
import { failure, invalid } from "./failures.ts";
import { tableAnswer } from "./table-answer.ts";

/** The calls of the saved queries. A query's ETag is its revision, which is sent along to save over it. */

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const fails = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, json(ErrorAnswerSchema, "What went wrong.")]),
  );

const NameParam = z.object({ name: z.string().min(1).max(100) });
const Revision = z.string().max(200).optional();
const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});

const listRoute = createRoute({
  method: "get",
  path: "/queries",
  summary: "Which saved queries are there?",
  responses: { 200: json(QueryLibrarySchema, "By name, and the user's files that are none.") },
});

const getRoute = createRoute({
  method: "get",
  path: "/queries/{name}",
  summary: "What does this saved query ask, and with which parameters?",
  request: { params: NameParam },
  responses: { 200: json(SavedQuerySchema, "Its ETag is its revision."), ...fails(400, 404) },
});

const putRoute = createRoute({
  method: "put",
  path: "/queries/{name}",
  summary: "Save a query of one's own",
  description:
    "A new one, unless `If-Match` has the revision of the one that it replaces. A query that comes with City Ties cannot be replaced.",
  request: {
    params: NameParam,
    headers: z.object({ "if-match": Revision, "if-none-match": Revision }),
    body: body(QueryTextSchema),
  },
  responses: { 200: json(SavedQuerySchema, "As it was saved."), ...fails(400, 403, 409, 413) },
});

const deleteRoute = createRoute({
  method: "delete",
  path: "/queries/{name}",
  summary: "Delete a query of one's own",
  description: "With `If-Match`, only while it is at that revision. Its text is kept.",
  request: { params: NameParam, headers: z.object({ "if-match": Revision }) },
  responses: {
    200: json(z.object({ deleted: z.string() }), "It is gone."),
    ...fails(400, 404, 409),
  },
});

const renameRoute = createRoute({
  method: "post",
  path: "/queries/{name}/rename",
  summary: "Give a query of one's own another name",
  description: "Its earlier texts come along. With `If-Match`, only while it is at that revision.",
  request: {
    params: NameParam,
    headers: z.object({ "if-match": Revision }),
    body: body(z.strictObject({ to: z.string() })),
  },
  responses: { 200: json(SavedQuerySchema, "Under its new name."), ...fails(400, 404, 409) },
});

const revisionsRoute = createRoute({
  method: "get",
  path: "/queries/{name}/revisions",
  summary: "What did this saved query say before?",
  description: `The texts that were saved over or deleted, the latest first, ${MAX_REVISIONS} at most.`,
  request: { params: NameParam },
  responses: {
    200: json(z.object({ revisions: z.array(RevisionSchema) }), "The latest first."),
    ...fails(404),
  },
});

const revisionRoute = createRoute({
  method: "get",
  path: "/queries/{name}/revisions/{id}",
  summary: "One earlier text of a saved query",
  description: "To bring it back, save its `query` again.",
  request: { params: NameParam.extend({ id: z.string().min(1).max(100) }) },
  responses: { 200: json(RevisionTextSchema, "The whole file as it was."), ...fails(404) },
});

const deletedRoute = createRoute({
  method: "get",
  path: "/deleted-queries",
  summary: "Which queries of one's own were deleted?",
  description:
    "Each with its last text's id, by which it is read under `/queries/{name}/revisions`.",
  responses: { 200: json(z.object({ deleted: z.array(DeletedQuerySchema) }), "The latest first.") },
});

const runRoute = createRoute({
  method: "post",
  path: "/queries/{name}/run",
  summary: "What does this saved query find?",
  description: "Reads only, for at most 10 s and 10,000 rows.",
  request: {
    params: NameParam,
    body: body(z.strictObject({ params: z.record(z.string(), z.unknown()).default({}) })),
  },
  responses: {
    200: json(TableSchema, "The rows, and the graph in them."),
    ...fails(400, 403, 404, 413, 422, 503, 504),
  },
});

/** `"1f2e"`, `W/"1f2e"` (compression weakens it) or `1f2e`; `*` names no revision. */
const revisionIn = (header: string | undefined): string | undefined =>
  header === undefined || header.trim() === "*"
    ? undefined
    : header.trim().replace(/^(?:W\/)?"(.*)"$/, "$1");

const tagged = (c: Context, revision: string) => c.header("etag", `"${revision}"`);

export function createQueriesApi(db: Database, library: Library, analysts: Analysts): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : failure(c, invalid(result.error, [])),
  });
  return api
    .openapi(listRoute, async (c) => c.json(await library.list(), 200))
    .openapi(getRoute, async (c) => {
      const query = await library.get(c.req.valid("param").name);
      tagged(c, query.revision);
      return c.json(query, 200);
    })
    .openapi(putRoute, async (c) => {
      const replaces = revisionIn(c.req.valid("header")["if-match"]);
      const query = await library.save(c.req.valid("param").name, c.req.valid("json"), replaces);
      tagged(c, query.revision);
      return c.json(query, 200);
    })
    .openapi(deleteRoute, async (c) => {
      const { name } = c.req.valid("param");
      await library.remove(name, revisionIn(c.req.valid("header")["if-match"]));
      return c.json({ deleted: name }, 200);
    })
    .openapi(renameRoute, async (c) => {
      const { to } = c.req.valid("json");
      const revision = revisionIn(c.req.valid("header")["if-match"]);
      const query = await library.rename(c.req.valid("param").name, to, revision);
      tagged(c, query.revision);
      return c.json(query, 200);
    })
    .openapi(revisionsRoute, async (c) =>
      c.json({ revisions: await library.revisions(c.req.valid("param").name) }, 200),
    )
    .openapi(revisionRoute, async (c) => {
      const { name, id } = c.req.valid("param");
      return c.json(await library.revision(name, id), 200);
    })
    .openapi(deletedRoute, async (c) => c.json({ deleted: await library.deleted() }, 200))
    .openapi(runRoute, async (c) => {
      const query = await library.get(c.req.valid("param").name);
      const { params } = c.req.valid("json");
      const { signal } = c.req.raw;
      const request = await savedRequest(db, query, params, { signal });
      return tableAnswer(c, await analysts.run(request, { signal }));
    });
}
