import type { MiddlewareHandler } from "hono";
import { CityTiesError } from "../model/errors.ts";
import { failure } from "./failures.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i;

/** Whether only this machine reaches a server that listens there. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const nameOf = (host: string) => host.replace(/:\d+$/, "");

/**
 * Keeps other people's web pages from driving the API with the user's browser: on the loopback address
 * only its own names are answered (a foreign name that resolves to it is DNS rebinding), and a request
 * that another origin's page made is refused.
 */
export function walls({ loopbackOnly }: { loopbackOnly: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (loopbackOnly && !isLoopback(nameOf(host))) {
      return failure(
        c,
        new CityTiesError(
          "bad_request",
          "City Ties answers only as localhost here: open it at the address that it printed.",
        ),
      );
    }
    const origin = c.req.header("origin");
    const foreign = origin !== undefined && originHost(origin) !== host;
    const site = c.req.header("sec-fetch-site");
    const crossSite = site === "cross-site" && c.req.header("sec-fetch-mode") !== "navigate";
    if (foreign || crossSite) {
      return failure(
        c,
        new CityTiesError(
          "bad_request",
          "Other web pages may not use City Ties: open it at the address that it printed.",
        ),
      );
    }
    return next();
  };
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
