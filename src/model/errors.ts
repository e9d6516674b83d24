/** Every failure a user can meet has one of these; one place maps them to HTTP, one to a sentence. */
export const ERROR_STATUS = {
  bad_request: 400,
  not_found: 404,
  not_read_only: 403,
  query_error: 422,
  conflict: 409,
  too_large: 413,
  timeout: 504,
  database_away: 503,
  /** The machine or its settings are not as they must be: no Java, a taken port, a wrong password. */
  setup: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** The one error that users meet: `message` is one sentence that says the way out. */
export class CityTiesError extends Error {
  readonly code: ErrorCode;
  readonly detail: unknown;

  constructor(
    code: ErrorCode,
    message: string,
    options: { detail?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "CityTiesError";
    this.code = code;
    this.detail = options.detail;
  }
}
