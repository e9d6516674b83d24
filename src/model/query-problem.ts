import { z } from "zod";

/** What can be wrong with a query's file. Whoever says it in other languages than English has a sentence for each. */
export const FILE_PROBLEMS = [
  /** A line of the header that is no `// key: value`. */
  "line",
  /** `key` means nothing there; there are `known`. */
  "key",
  /** `key` belongs below a parameter. */
  "orphan",
  /** `value` is no type of a parameter. */
  "paramType",
  /** `key` stands twice. */
  "twice",
  /** `value` is neither yes nor no. */
  "yesOrNo",
  /** A `suggest` of another form. */
  "suggest",
  /** No title in any language. */
  "title",
  /** The enum `key` has no values. */
  "values",
  /** `key` has values, but is no enum. */
  "valuesOnly",
  /** The default of `key` is not of its type. */
  "default",
  /** A suggestion is made from `key`, which does not stand before it. */
  "before",
  /** The statement uses `key`, which is not declared. */
  "undeclared",
  /** `key` is declared and not used. */
  "unused",
  /** There is nothing below the header. */
  "noStatement",
  /** `key` is empty. */
  "empty",
  /** `key` has more than `max` letters or items. */
  "long",
  /** `key` is none of `known`. */
  "choice",
  /** `key` is written with signs that it may not have. */
  "form",
  /** A query that comes with City Ties has this name. */
  "shipped",
  /** The file has just gone. */
  "gone",
  /** The file's name is no query's name. */
  "name",
  /** The file is larger than `max` kB. */
  "large",
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** What a problem's sentence names. */
export type Named = Record<string, string | number>;

export const ProblemSchema = z.object({
  /** Counted from 1. */
  line: z.number(),
  message: z.string(),
  /** What is wrong, for a sentence in another language. */
  reason: z.enum(FILE_PROBLEMS).optional(),
  /** What that sentence names. */
  named: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type QueryProblem = z.infer<typeof ProblemSchema>;

type Issue = z.core.$ZodIssue;

/** What of a schema's issue has a sentence of its own; `key` is what it is about. */
export function problemOf(issue: Issue, key: string): { reason?: FileProblem; named?: Named } {
  switch (issue.code) {
    case "custom":
      return issue.params ?? {};
    case "too_small":
      return key === "cypher" ? { reason: "noStatement" } : { reason: "empty", named: { key } };
    case "too_big":
      return { reason: "long", named: { key, max: Number(issue.maximum) } };
    case "invalid_value":
      return { reason: "choice", named: { key, known: issue.values.map(String).join(", ") } };
    case "invalid_format":
      return { reason: "form", named: { key } };
    default:
      return {};
  }
}
