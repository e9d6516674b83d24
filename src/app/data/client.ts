import { CityTiesError, ERROR_STATUS, type ErrorCode } from "../../model/errors.ts";

type Query = Record<string, string | number | readonly string[] | null | undefined>;

function queryOf(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") params.append(key, String(one));
    }
  }
  return params.size > 0 ? `?${params}` : "";
}

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === "string" && code in ERROR_STATUS;

async function call<T>(path: string, init: RequestInit, good: readonly number[]): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      ...init,
      headers: { accept: "application/json", ...init.headers },
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new CityTiesError(
      "database_away",
      "City Ties does not answer; start it with npm start and this page will go on by itself.",
      { cause },
    );
  }
  const body: unknown = await response.json().catch(() => null);
  if (good.includes(response.status) && body !== null) return body as T;
  const error = (body as { error?: { code?: unknown; message?: unknown; detail?: unknown } } | null)
    ?.error;
  throw new CityTiesError(
    isCode(error?.code) ? error.code : response.status >= 500 ? "database_away" : "bad_request",
    typeof error?.message === "string"
      ? error.message
      : `City Ties gave an answer that this page cannot read (${response.status}); reload the page.`,
    { detail: error?.detail },
  );
}

/** GET under /api. Throws CityTiesError with the server's code; an unreachable server is `database_away`. */
export function get<T>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
  good: readonly number[] = [200],
): Promise<T> {
  return call<T>(`${path}${queryOf(query)}`, { signal }, good);
}

const jsonAt = (revision: string | undefined) => ({
  "content-type": "application/json",
  ...(revision !== undefined && { "if-match": `"${revision}"` }),
});

/** POST of JSON under /api, while what it changes is still at `revision`; errors as with `get`. */
export function post<T>(
  path: string,
  body: unknown,
  signal?: AbortSignal,
  revision?: string,
): Promise<T> {
  const init = { method: "POST", body: JSON.stringify(body), headers: jsonAt(revision), signal };
  return call<T>(path, init, [200]);
}

/** PUT of JSON under /api, over `revision` where something is to be replaced; errors as with `get`. */
export function put<T>(path: string, body: unknown, revision?: string): Promise<T> {
  return call<T>(
    path,
    { method: "PUT", body: JSON.stringify(body), headers: jsonAt(revision) },
    [200],
  );
}

/** DELETE under /api, while it is still at `revision`; errors as with `get`. */
export function remove<T>(path: string, revision: string): Promise<T> {
  return call<T>(path, { method: "DELETE", headers: { "if-match": `"${revision}"` } }, [200]);
}

/** One piece of a path; ids hold `:` and `/` at times. */
export const piece = (id: string): string => encodeURIComponent(id);
