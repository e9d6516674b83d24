import { z } from "zod";
import { CityTiesError } from "./errors.ts";
// So that what is wrong is told in our words.
import "./issue.ts";
import { ANSWER_VIEWS } from "./kinds.ts";
import { parametersIn } from "./query-body.ts";
import { readHeader, writeHeader } from "./query-header.ts";
import {
  coerceParam,
  ItemSchema,
  LANGUAGES,
  ParamSchema,
  QUERY_NAME,
  WordsSchema,
} from "./query-params.ts";
import { type FileProblem, ProblemSchema, problemOf, type QueryProblem } from "./query-problem.ts";

/** A saved query is a `.cypher` file: a header of comments (cypher/saved/README.md), then one statement. */

/** Bytes of a query's file. */
export const MAX_QUERY_BYTES = 64 * 1024;
const MAX_PARAMS = 30;
/** Any day will do to find out whether a default is of its type. */
const SOME_DAY = "2000-01-01";

const QueryBodySchema = z
  .string()
  .overwrite((text) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .trimEnd(),
  )
  .min(1, "is empty: write the statement below the header")
  .max(20_000, "is longer than 20000 letters");

const Shape = z.object({
  title: WordsSchema,
  about: WordsSchema.default({}),
  tags: z
    .array(
      z
        .string()
        .regex(/^[\p{Ll}\p{Lo}\p{N}_-]{1,40}$/u, "is no tag: small letters, digits, - and _"),
    )
    .max(20)
    .default([]),
  params: z.array(ParamSchema).max(MAX_PARAMS).default([]),
  /** The columns of its answer, in order; empty where its author names none. */
  columns: z.array(ItemSchema).max(100).default([]),
  view: z.enum(ANSWER_VIEWS, `is none of ${ANSWER_VIEWS.join(", ")}`).default("table"),
  /** The statement alone, without the header. */
  cypher: QueryBodySchema,
});

/** What a saved query says, without its name: what is sent to save it. */
export const QueryTextSchema = Shape.superRefine(checkWhole).meta({ id: "QueryText" });
export type QueryText = z.infer<typeof QueryTextSchema>;

const QueryNameSchema = z
  .string()
  .regex(QUERY_NAME, "A query's name has small letters, digits and -, 80 at most.");

export const SavedQuerySchema = Shape.extend({
  name: QueryNameSchema,
  /** Whether it comes with City Ties or is the user's own. */
  origin: z.enum(["shipped", "own"]),
  /** Changes whenever the file does; sent along to save over it. */
  revision: z.string(),
}).meta({ id: "SavedQuery" });
export type SavedQuery = z.infer<typeof SavedQuerySchema>;

/** All saved queries, and the user's files that are none. */
export const QueryLibrarySchema = z
  .object({
    queries: z.array(SavedQuerySchema),
    broken: z.array(z.object({ name: z.string(), problems: z.array(ProblemSchema) })),
  })
  .meta({ id: "QueryLibrary" });
export type QueryLibrary = z.infer<typeof QueryLibrarySchema>;

function checkWhole(query: z.infer<typeof Shape>, context: z.RefinementCtx): void {
  const problem = (
    path: (string | number)[],
    message: string,
    reason: FileProblem,
    key = "",
    line?: number,
  ) =>
    context.addIssue({ code: "custom", path, message, params: { reason, named: { key }, line } });
  if (LANGUAGES.every((language) => query.title[language] === undefined)) {
    problem(
      ["title"],
      'is missing: begin with a line such as "// title.en: Which cities …?"',
      "title",
    );
  }
  const earlier: string[] = [];
  query.params.forEach((param, at) => {
    const path = ["params", at];
    if (earlier.includes(param.name))
      problem(path, `stands twice: "${param.name}"`, "twice", param.name);
    if (param.type === "enum" && param.values.length === 0)
      problem(path, "needs its values", "values", param.name);
    if (param.type !== "enum" && param.values.length > 0) {
      problem([...path, "values"], "are for the type enum only", "valuesOnly", param.name);
    }
    const outcome =
      param.default === undefined ? { value: null } : coerceParam(param, param.default, SOME_DAY);
    if ("problem" in outcome) problem([...path, "default"], outcome.problem, "default", param.name);
    for (const source of Object.values(param.suggest?.from ?? {})) {
      if (!earlier.includes(source))
        problem([...path, "suggest"], `needs "${source}" before it`, "before", source);
    }
    earlier.push(param.name);
  });
  const used = parametersIn(query.cypher);
  for (const { name, line } of used) {
    if (!earlier.includes(name)) {
      problem(
        ["cypher"],
        `uses $${name}, for which the header has no "// param ${name}: …"`,
        "undeclared",
        name,
        line,
      );
    }
  }
  const feeding = query.params.flatMap(({ suggest }) => Object.values(suggest?.from ?? {}));
  query.params.forEach((param, at) => {
    if (!used.some(({ name }) => name === param.name) && !feeding.includes(param.name)) {
      problem(
        ["params", at],
        `is not used by the statement: "${param.name}"`,
        "unused",
        param.name,
      );
    }
  });
}

/** Reads a query's file. Problems name their lines; whatever the text, it throws nothing. */
export function parseQueryFile(text: string): { query: QueryText } | { problems: QueryProblem[] } {
  const { draft, lines, problems, bodyLine } = readHeader(text);
  if (problems.length > 0) return { problems };
  const outcome = QueryTextSchema.safeParse(draft);
  if (outcome.success) return { query: outcome.data };
  return {
    problems: outcome.error.issues.map((issue) => {
      const inBody = (issue as { params?: { line?: number } }).params?.line;
      const path = issue.path.map(String);
      const line = inBody === undefined ? lineOf(path, lines) : bodyLine + inBody - 1;
      const message = `${said(what(path))} ${issue.message}.`;
      const { reason, named } = problemOf(issue, what(path));
      return { line, message, ...(reason && { reason }), ...(named && { named }) };
    }),
  };
}

/** As `parseQueryFile`; throws `bad_request` naming the first problem and, in `detail`, all of them. */
export function queryOfFile(text: string, file: string): QueryText {
  const outcome = parseQueryFile(text);
  if ("query" in outcome) return outcome.query;
  const [first] = outcome.problems;
  throw new CityTiesError("bad_request", `${file}, line ${first?.line}: ${first?.message}`, {
    detail: { problems: outcome.problems },
  });
}

/** The file of a query, in the one form in which all are written; reading it gives the query again. */
export function writeQueryFile(query: QueryText): string {
  const { cypher, ...header } = QueryTextSchema.parse(query);
  return `${writeHeader(header)}\n${cypher}\n`;
}

function lineOf(path: readonly string[], lines: ReadonlyMap<string, number>): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join("."));
    if (line !== undefined) return line;
  }
  return 1;
}

/** What a part of the draft is called in the file. */
function what(path: readonly string[]): string {
  const [first = "the file", , ...rest] = path;
  return first === "params" ? (rest[0] ?? "the parameter") : path.slice(0, 2).join(".");
}

const said = (name: string): string =>
  name === "cypher" ? "The statement" : `${name[0]?.toUpperCase()}${name.slice(1)}`;
