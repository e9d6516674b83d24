import { z } from "zod";

/** What is wrong with a value, in words that follow its name: "limit" + "must be at least 1". */

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

type Raw = Parameters<z.core.$ZodErrorMap>[0];

function words(issue: Raw): string {
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return "is missing";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${TYPES[issue.expected] ?? `of the type ${issue.expected}`}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return bound(issue.origin, Number(issue.minimum), "least");
    case "too_big":
      return bound(issue.origin, Number(issue.maximum), "most");
    case "unrecognized_keys":
      return `knows nothing called ${issue.keys.join(", ")}`;
    default:
      return "has another form than it must";
  }
}

function bound(origin: string, limit: number, side: "least" | "most"): string {
  if (origin !== "string" && origin !== "array") return `must be at ${side} ${limit}`;
  if (side === "least" && limit === 1) return "must not be empty";
  const unit = origin === "string" ? "letters" : "entries";
  return `must have at ${side} ${limit} ${unit}`;
}

// Once for all schemas: words of their own, which some give, come before these.
z.config({ customError: words });

/** The name under which a user knows what is wrong: `kind` for the second of several kinds. */
export const issueName = (path: readonly PropertyKey[]): string =>
  path.filter((part) => typeof part === "string").join(".");
