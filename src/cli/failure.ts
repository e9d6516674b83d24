import { CityTiesError, type ErrorCode } from "../model/errors.ts";
import { note, printJson } from "./output.ts";
import { table } from "./table.ts";

export const FAILED = 1;
export const USED_WRONGLY = 2;

const WRONG_USE: readonly ErrorCode[] = ["bad_request", "not_read_only", "query_error"];

/** A place that the user's word may mean; the `detail` of an ambiguous name is a list of them. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly country: string;
}

/** Ctrl+C or a polite kill: nothing failed, the user wanted an end. */
export class Interrupted extends Error {}
/** What a shell expects of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

export class AmbiguousPlace extends CityTiesError {
  readonly candidates: readonly Candidate[];

  /** `found`: how many there are, of which the candidates are the first. */
  constructor(text: string, candidates: readonly Candidate[], found: string) {
    const shown = candidates.length;
    const these =
      found === String(shown)
        ? `any of these ${found}`
        : `any of ${found} (the first ${shown} here)`;
    super("bad_request", `"${text}" may mean ${shown === 1 ? "this" : these}: use an id instead.`, {
      detail: { candidates },
    });
    this.candidates = candidates;
  }
}

/**
 * Tells the user what went wrong in one sentence, on standard error, and gives the exit code. With
 * `json`, standard output also gets the error in the shape that the HTTP API uses.
 */
export function fail(error: unknown, { json, debug }: { json: boolean; debug: boolean }): number {
  if (error instanceof Interrupted) return INTERRUPTED;
  const known = error instanceof CityTiesError;
  const message = known ? withPlace(error) : `Something unforeseen went wrong: ${String(error)}`;
  note(message);
  if (error instanceof AmbiguousPlace) {
    const rows = error.candidates.map(({ id, name, region, country }) => [
      id,
      name,
      region,
      country,
    ]);
    note(table(["id", "name", "region", "country"], rows).trimEnd());
  }
  if (debug) note(stackOf(error));
  else if (!known) note("Run it again with --debug to see where.");
  if (json) {
    const code = known ? error.code : "unforeseen";
    printJson({ error: { code, message, ...(known && { detail: error.detail }) } });
  }
  return known && WRONG_USE.includes(error.code) ? USED_WRONGLY : FAILED;
}

/** A mistake in a query names its place. */
function withPlace({ message, detail }: CityTiesError): string {
  const { line, column } = (detail ?? {}) as { line?: number; column?: number };
  return line && column ? `${message} (line ${line}, column ${column})` : message;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\nCaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
