import neo4j, { Neo4jError } from "neo4j-driver";
import { CityTiesError, type ErrorCode } from "../model/errors.ts";
import type { Refusal } from "../model/refusal.ts";

/** The server's own words without its advice for administrators, and without the query that it repeats. */
function firstSentence(message: string): string {
  const line = message.split(/\r?\n/)[0] ?? message;
  return line
    .replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\).*$/, "")
    .replace(/Caused by: [\w.$]+: /, "")
    .trim();
}

function position(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

interface Kind {
  pattern: RegExp;
  code: ErrorCode;
  say: (error: Neo4jError, uri: string) => string;
  reason?: Refusal;
}

/** By the server's error code, the first that fits. */
const KINDS: Kind[] = [
  {
    pattern: /MemoryLimit|OutOfMemory|StackOverFlow/i,
    code: "too_large",
    say: () =>
      "The query needed more memory than it may have: ask for less at once, or add a LIMIT.",
  },
  {
    pattern: /TransactionTimedOut|Transaction\.Terminated|TransactionMarkedAsFailed/,
    code: "timeout",
    say: () => "The query took longer than it may: ask for less at once, or narrow it down.",
  },
  {
    pattern: /LockAcquisitionTimeout|LockClientStopped|DeadlockDetected/,
    code: "conflict",
    say: () => "Another change holds the same data: try again in a moment.",
  },
  {
    pattern: /AccessMode/,
    code: "not_read_only",
    say: () => "Queries here only read: take out what would change data.",
    reason: "changes",
  },
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    code: "setup",
    say: (error, uri) =>
      /RateLimit/.test(error.code)
        ? `Neo4j at ${uri} refuses this user after too many wrong passwords: wait a minute, then start with the right NEO4J_USER and NEO4J_PASSWORD.`
        : `Neo4j at ${uri} does not accept this user and password: set NEO4J_USER and NEO4J_PASSWORD to ones that it knows.`,
  },
  {
    pattern: /Security\./,
    code: "not_read_only",
    say: (error) => `Neo4j does not allow this: ${firstSentence(error.message)}`,
  },
  {
    pattern: /DatabaseNotFound/,
    code: "setup",
    say: (error, uri) =>
      `Neo4j at ${uri} has no such database (${firstSentence(error.message)}): set NEO4J_DATABASE to one that it has, or unset it.`,
  },
  {
    pattern: /MaximumTransactionLimitReached/,
    code: "database_away",
    say: () => "Neo4j has as many queries at once as it can take: try again in a moment.",
  },
  {
    pattern: /DatabaseUnavailable|NotALeader|Cluster|ServiceUnavailable|SessionExpired/,
    code: "database_away",
    say: (_, uri) => `Neo4j is not answering at ${uri}: it may be starting; try again in a moment.`,
  },
  {
    pattern: /ConstraintValidationFailed|ConstraintViolation|EquivalentSchemaRule|Schema\./,
    code: "conflict",
    say: (error) => `The data says otherwise: ${firstSentence(error.message)}`,
  },
  {
    pattern:
      /^Neo\.ClientError\.(Statement|Procedure|Fabric|Request|General|Database|Transaction)\./,
    code: "query_error",
    say: (error) => firstSentence(error.message),
  },
];

/** What the driver says, without a code, of a connection that it gave up while it was used or waited for. */
const GIVEN_UP = /Pool is closed|Connection acquisition timed out|Connection was closed by/;

/**
 * The one place where a driver's failure becomes ours. `uri` is where the database should be. An error that is
 * ours already passes through, and one that is nobody's (a fault in the code) as well.
 */
export function toCityTiesError(error: unknown, uri: string): unknown {
  if (error instanceof CityTiesError || !(error instanceof Error)) return error;
  if (!(error instanceof Neo4jError)) return error;
  const connection = connectionProblem(error, uri);
  if (connection) return connection;
  const code = GIVEN_UP.test(error.message) ? neo4j.error.SERVICE_UNAVAILABLE : error.code;
  const kind = KINDS.find(({ pattern }) => pattern.test(code));
  if (!kind) {
    return new CityTiesError("query_error", `Neo4j failed: ${firstSentence(error.message)}`, {
      detail: { neo4jCode: error.code },
      cause: error,
    });
  }
  const { reason } = kind;
  return new CityTiesError(kind.code, kind.say(error, uri), {
    detail: { neo4jCode: error.code, ...(reason && { reason }), ...position(error.message) },
    cause: error,
  });
}

/** What is wrong with the way to the server; retrying does not mend it. */
function connectionProblem(error: Neo4jError, uri: string): CityTiesError | undefined {
  const { message } = error;
  const problem = (text: string) => new CityTiesError("setup", text, { cause: error });
  if (/Server responded HTTP/.test(message)) {
    return problem(
      `${uri} is Neo4j's address for browsers: set NEO4J_URI to the one for Bolt, mostly with port 7687.`,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) {
    return problem(`No machine is known by the name in ${uri}: check NEO4J_URI and the network.`);
  }
  if (/certificate|SSL|TLS|self.signed/i.test(message)) {
    return problem(
      `${uri} cannot be reached securely (${firstSentence(message)}): check the certificate, or whether NEO4J_URI should end its scheme in +s or +ssc.`,
    );
  }
  return undefined;
}

/** Whether the same work may succeed if it is simply done again. Memory errors call themselves transient, but recur. */
export function isWorthRetrying(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (neo4j.isRetryableError(error) || GIVEN_UP.test(error.message)) &&
    !/MemoryLimit|OutOfMemory/i.test(error.code) &&
    !connectionProblem(error, "")
  );
}

/** Whether the failure says that the database cannot be reached, not that it refused. */
export function meansAway(error: unknown): boolean {
  return error instanceof CityTiesError && error.code === "database_away";
}
