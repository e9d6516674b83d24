import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import type { Database } from "../db/database.ts";
import { CityTiesError } from "../model/errors.ts";
import { Analysts } from "../query/cypher/analysts.ts";
import type { Library } from "../query/saved/library.ts";
import { createApi } from "./api.ts";
import { docsPage } from "./docs.ts";
import { asCityTiesError, failure } from "./failures.ts";
import { createQueriesApi } from "./queries.ts";
import { isLoopback, walls } from "./walls.ts";

/** What the server says of its work; pino's loggers fit. */
export interface Log {
  info(facts: object, message?: string): void;
  error(facts: object, message?: string): void;
}

export interface AppOptions {
  db: Database;
  log: Log;
  library: Library;
  /** Who runs users' queries; without a log of their own unless given. */
  analysts?: Analysts | undefined;
  /** The built app's folder; only the API is served where it is absent. */
  appDir?: string | undefined;
  /** Where the server will listen: on loopback, only loopback's names are answered. */
  host?: string | undefined;
}

const MAX_BODY_BYTES = 1024 * 1024;
const INFO = {
  openapi: "3.1.0",
  info: {
    title: "City Ties",
    version: "0.1.0",
    description:
      "City-to-city relationships in which every fact has its source. Each answer carries the Cypher that made it.",
  },
  servers: [{ url: "/api" }],
};

/** The whole server but its socket: API under `/api`, everything else the app. */
export function createApp({
  db,
  log,
  library,
  analysts = new Analysts(db),
  appDir,
  host = "127.0.0.1",
}: AppOptions): Hono {
  const app = new Hono();
  const api = createApi(db, analysts);
  api.route("/", createQueriesApi(db, library, analysts));

  app.use(logged(log));
  app.use(headers);
  app.use(walls({ loopbackOnly: isLoopback(host) }));
  app.use(compress());
  // Asking a GET for its body would build the whole request that Hono otherwise spares.
  const limited = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge });
  app.use("/api/*", (c, next) => (c.req.method === "GET" ? next() : limited(c, next)));
  app.use("/api/*", cached("no-cache"));

  app.get("/api/openapi.json", (c) => c.json(api.getOpenAPI31Document(INFO)));
  app.get("/api/docs", (c) => c.html(docsPage(api.getOpenAPI31Document(INFO))));
  app.route("/api", api);
  app.all("/api/*", (c) => failure(c, noSuchCall()));
  if (appDir !== undefined) serveApp(app, appDir);
  app.notFound((c) =>
    failure(c, new CityTiesError("not_found", "There is no such page: go to the start page at /.")),
  );
  app.onError((error, c) => {
    const ours = asCityTiesError(error);
    if (ours) return failure(c, ours);
    log.error({ error: error.stack ?? String(error), path: c.req.path }, "fault");
    const message = "City Ties met a fault of its own: its log says more; try again.";
    return c.json({ error: { code: "internal", message } }, 500);
  });
  return app;
}

const noSuchCall = () =>
  new CityTiesError("not_found", "There is no such call: /api/docs lists those that there are.");

const tooLarge: Parameters<typeof bodyLimit>[0]["onError"] = (c) =>
  failure(
    c,
    new CityTiesError("too_large", "The request is larger than 1 MB: send less at once."),
  ) as never;

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // The interface kit and the editor write style elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    workerSrc: ["'self'", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // Served over plain HTTP on loopback: a promise of HTTPS would lock users out.
  strictTransportSecurity: false,
});

function logged(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const ms = Math.round(performance.now() - began);
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms });
  };
}

/** Sets headers in place: `c.header` on an answer that is ready would make it a stream, which is sent twice as slowly. */
const cached =
  (value: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set("cache-control", value);
    // Else `compress` adds it, by `c.header`.
    c.res.headers.set("vary", "Accept-Encoding");
  };

function serveApp(app: Hono, appDir: string): void {
  // The assets' names hold a hash of what is in them.
  app.use("/assets/*", cached("public, max-age=31536000, immutable"));
  app.use("/assets/*", serveStatic({ root: appDir }));
  app.use("/assets/*", (c) => c.notFound() as never);
  app.use(cached("no-cache"));
  app.use(serveStatic({ root: appDir }));
  // The app's own addresses are not files.
  app.get("*", serveStatic({ path: join(appDir, "index.html") }));
}
