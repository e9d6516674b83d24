import { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../db/database.ts";
import type { Health, PathsAnswer } from "../model/api.ts";
import { CityTiesError } from "../model/errors.ts";
import type { Analysts } from "../query/cypher/analysts.ts";
import { checkCypher } from "../query/cypher/check.ts";
import { exportGraph } from "../query/export.ts";
import { health } from "../query/health.ts";
import { link } from "../query/link.ts";
import { neighbourhood } from "../query/neighbourhood.ts";
import { network } from "../query/network.ts";
import { node } from "../query/node.ts";
import { paths } from "../query/paths.ts";
import { schema } from "../query/schema.ts";
import { search } from "../query/search.ts";
import { failure, invalid } from "./failures.ts";
import { KeptAnswers } from "./kept.ts";
import * as routes from "./routes.ts";
import { tableAnswer } from "./table-answer.ts";

/** The parameters that a call knows, for the sentence about one that it does not. */
function knownParameters(path: string): string[] {
  const route = Object.values(routes).find((one) => path.endsWith(one.getRoutingPath()));
  const query = route && "query" in route.request ? route.request.query : undefined;
  return query ? Object.keys(query.shape) : [];
}

/** A search that ran out of time may find more on a quieter machine. */
const hadTime = ({ limit }: PathsAnswer) => limit !== "time";

/** The calls of the API: each parses, asks one question and answers. */
export function createApi(db: Database, analysts: Analysts) {
  const api = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : failure(c, invalid(result.error, knownParameters(c.req.path))),
  });

  const kept = new KeptAnswers(db);

  return api
    .openapi(routes.healthRoute, async (c) => {
      try {
        return c.json(await health(db, { signal: c.req.raw.signal }), 200);
      } catch (error) {
        if (!(error instanceof CityTiesError)) throw error;
        const neo4j = { version: "", edition: "", uri: db.uri() };
        const away: Health = { status: "away", neo4j, counts: {} };
        return c.json(away, 503);
      }
    })
    .openapi(routes.schemaRoute, (c) =>
      kept.answer(c, () => schema(db, { signal: c.req.raw.signal })),
    )
    .openapi(routes.searchRoute, (c) =>
      kept.answer(c, () => search(db, c.req.valid("query"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.nodeRoute, (c) =>
      kept.answer(c, () => node(db, c.req.valid("param"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.linkRoute, (c) =>
      kept.answer(c, () => link(db, c.req.valid("param"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.neighbourhoodRoute, (c) =>
      kept.answer(c, () => neighbourhood(db, c.req.valid("query"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.networkRoute, (c) =>
      kept.answer(c, () => network(db, c.req.valid("query"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.pathsRoute, (c) =>
      kept.answer(c, () => paths(db, c.req.valid("query"), { signal: c.req.raw.signal }), hadTime),
    )
    .openapi(routes.cypherRoute, async (c) =>
      tableAnswer(c, await analysts.run(c.req.valid("json"), { signal: c.req.raw.signal })),
    )
    .openapi(routes.checkRoute, async (c) =>
      c.json(await checkCypher(db, c.req.valid("json"), { signal: c.req.raw.signal }), 200),
    )
    .openapi(routes.exportRoute, async (c) => {
      const file = await exportGraph(db, c.req.valid("query"), { signal: c.req.raw.signal });
      return c.body(file.body, 200, {
        "content-type": `${file.type}; charset=utf-8`,
        "content-disposition": `attachment; filename="${file.name}"`,
      }) as never;
    });
}
