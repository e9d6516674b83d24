import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import type { ErrorAnswer } from "../model/api.ts";
import { CityTiesError, ERROR_STATUS } from "../model/errors.ts";
import { issueName } from "../model/issue.ts";

/** The one place that maps errors to HTTP. */
export function failure(c: Context, { code, message, detail }: CityTiesError) {
  const answer: ErrorAnswer = {
    error: { code, message, ...(detail === undefined ? {} : { detail }) },
  };
  return c.json(answer, ERROR_STATUS[code] as ContentfulStatusCode);
}

/** Hono ends a request itself only where its body is not what the call takes. */
const UNREADABLE =
  "The request's body cannot be read: send JSON, with the header content-type: application/json.";

/** A fault of ours tells the user nothing of the code; the log has it. */
export function asCityTiesError(error: unknown): CityTiesError | undefined {
  if (error instanceof CityTiesError) return error;
  if (error instanceof HTTPException) {
    return error.status === 413
      ? new CityTiesError("too_large", "The request is larger than 1 MB: send less at once.")
      : new CityTiesError("bad_request", UNREADABLE);
  }
  return undefined;
}

type Issue = ZodError["issues"][number];

function told(issue: Issue, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    const knows = known.length ? `: it knows ${known.join(", ")}` : "";
    return `This call has no parameter "${issue.keys[0]}"${knows}.`;
  }
  const name = issueName(issue.path);
  return `${name ? `The parameter "${name}"` : "The request's body"} ${issue.message}.`;
}

/** The first thing that is wrong with a request, as one sentence that names the parameter. */
export function invalid(error: ZodError, known: readonly string[]): CityTiesError {
  const [issue] = error.issues;
  return new CityTiesError(
    "bad_request",
    issue ? told(issue, known) : "The request cannot be read.",
    { detail: { parameter: issueName(issue?.path ?? []) } },
  );
}
