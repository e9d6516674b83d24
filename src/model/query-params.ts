import { z } from "zod";
import { calendarBounds } from "./dates.ts";
import { CityTiesError } from "./errors.ts";
import { TIE_KINDS } from "./kinds.ts";

/** The typed parameters of a saved query: what they may be, and the one way from input to value. */

export const PARAM_TYPES = [
  "city",
  "country",
  "official",
  "event",
  "kind",
  "field",
  "date",
  "year",
  "int",
  "float",
  "boolean",
  "text",
  "enum",
] as const;
export type ParamType = (typeof PARAM_TYPES)[number];

export const LANGUAGES = ["en", "vi", "fr"] as const;

export const QUERY_NAME = /^[a-z0-9][a-z0-9-]{0,79}$/;
const PARAM_NAME = /^[a-zA-Z][a-zA-Z0-9_]{0,39}$/;
const NO_BREAKS = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const MAX_TEXT = 1000;
const MAX_ID = 200;
const MAX_LIST = 500;

/** A text that stands on one line of a query's header. */
const LineSchema = z
  .string()
  .overwrite((text) => text.toWellFormed().normalize("NFC").replace(/\s+/gu, " ").trim())
  .min(1, "is empty")
  .max(MAX_TEXT, `is longer than ${MAX_TEXT} letters`)
  .regex(NO_BREAKS, "holds a control character");

/** A text in a list, which `;` would cut in two. */
export const ItemSchema = LineSchema.regex(/^[^;]*$/, "holds a semicolon, which parts list items");

/** One text in up to three languages. */
export const WordsSchema = z.object({
  en: LineSchema.optional(),
  vi: LineSchema.optional(),
  fr: LineSchema.optional(),
});
export type Words = z.infer<typeof WordsSchema>;

export const ParamSchema = z
  .object({
    name: z.string().regex(PARAM_NAME, "is no name: letters, digits and _, a letter first"),
    type: z.enum(PARAM_TYPES, `is none of ${PARAM_TYPES.join(", ")}`),
    list: z.boolean().default(false),
    required: z.boolean().default(false),
    label: WordsSchema.default({}),
    /** As a user would type it; `today` is allowed for a date or a year. */
    default: LineSchema.optional(),
    /** What an `enum` may be. */
    values: z.array(ItemSchema).max(MAX_LIST).default([]),
    /** A saved query whose columns `value` and, where it has one, `label` are proposed. */
    suggest: z
      .object({
        query: z.string().regex(QUERY_NAME, "names no query"),
        /** That query's parameters, each filled from an earlier one of this query. */
        from: z.record(z.string().regex(PARAM_NAME), z.string().regex(PARAM_NAME)).default({}),
      })
      .optional(),
  })
  .meta({ id: "QueryParam" });
export type Param = z.infer<typeof ParamSchema>;

type Scalar = string | number | boolean;
/** What reaches Neo4j, always as a parameter. */
export type ParamValue = Scalar | Scalar[] | null;

export interface ParamProblem {
  readonly param: string;
  /** What is wrong and what to write instead; the parameter's name is to stand before it. */
  readonly message: string;
}

class Refused extends Error {}
const refuse = (message: string): never => {
  throw new Refused(message);
};

function plainText(raw: unknown, max: number): string {
  if (typeof raw !== "string" && typeof raw !== "number") return refuse("must be a text");
  const text = String(raw).normalize("NFC").trim();
  if (text === "") refuse("is empty");
  if (text.length > max) refuse(`is longer than ${max} letters`);
  if (!NO_BREAKS.test(text) || !text.isWellFormed()) refuse("holds a character that is no text");
  return text;
}

function number(raw: unknown, form: RegExp, example: string): number {
  const text = typeof raw === "number" ? String(raw) : typeof raw === "string" ? raw.trim() : "";
  const value = Number(text);
  if (!form.test(text) || !Number.isFinite(value)) refuse(`must be a number such as ${example}`);
  return value;
}

function whole(raw: unknown, from: number, to: number): number {
  const value = number(raw, /^[+-]?\d{1,16}$/, "2019");
  if (value < from || value > to) refuse(`must lie between ${from} and ${to}`);
  return value;
}

function day(raw: unknown, today: string): string {
  const text = raw === "today" ? today : typeof raw === "number" ? String(raw) : raw;
  const date = typeof text === "string" ? text.trim() : "";
  if (calendarBounds(date) === null) {
    return refuse("must be a year, a month or a day, such as 2019, 2019-05 or 2019-05-31");
  }
  return date;
}

function oneOf(raw: unknown, values: readonly string[]): string {
  const text = plainText(raw, MAX_TEXT);
  return values.includes(text) ? text : refuse(`must be one of ${values.join(", ")}`);
}

function country(raw: unknown): string {
  const code = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  return /^[a-z]{2}$/.test(code) ? code : refuse("must be a country's code of two letters");
}

function boolean(raw: unknown): boolean {
  if (typeof raw === "boolean") return raw;
  const text = typeof raw === "string" ? raw.trim().toLowerCase() : "";
  if (text === "true" || text === "yes") return true;
  return text === "false" || text === "no" ? false : refuse("must be true or false");
}

type Coercion = (raw: unknown, param: Param, today: string) => Scalar;
const COERCIONS: Record<ParamType, Coercion> = {
  city: (raw) => plainText(raw, MAX_ID),
  official: (raw) => plainText(raw, MAX_ID),
  event: (raw) => plainText(raw, MAX_ID),
  country,
  kind: (raw) => oneOf(raw, TIE_KINDS),
  field: (raw) => plainText(raw, MAX_ID).toLowerCase(),
  date: (raw, _, today) => day(raw, today),
  year: (raw, _, today) => (raw === "today" ? Number(today.slice(0, 4)) : whole(raw, 1, 9999)),
  int: (raw) => whole(raw, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  float: (raw) => number(raw, /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i, "0.5"),
  boolean,
  text: (raw) => plainText(raw, MAX_TEXT),
  enum: (raw, param) => oneOf(raw, param.values),
};

const isAbsent = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === "string" && raw.trim() === "") ||
  (Array.isArray(raw) && raw.every(isAbsent));

function coerceList(raw: unknown, param: Param, today: string): Scalar[] {
  const parts = (Array.isArray(raw) ? raw : [raw])
    .flatMap((part: unknown) => (typeof part === "string" ? part.split(";") : [part]))
    .filter((part) => !isAbsent(part));
  if (parts.length === 0) return refuse("is empty");
  if (parts.length > MAX_LIST) return refuse(`has more than ${MAX_LIST} items`);
  return [...new Set(parts.map((part) => COERCIONS[param.type](part, param, today)))];
}

/**
 * The value that a parameter takes: null where nothing is given and it is optional. Lists are arrays,
 * or texts parted by `;`. `today` is an ISO day. A problem is a text.
 */
export function coerceParam(
  param: Param,
  raw: unknown,
  today: string,
): { value: ParamValue } | { problem: string } {
  const given = isAbsent(raw) ? param.default : raw;
  if (isAbsent(given)) return param.required ? { problem: "is needed" } : { value: null };
  try {
    const coerce = param.list ? coerceList : COERCIONS[param.type];
    return { value: coerce(given, param, today) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

/**
 * All of a query's parameters from what a form, a request or the command line gives. Throws
 * `bad_request` with every problem in `detail.problems`.
 */
export function coerceParams(
  params: readonly Param[],
  given: Readonly<Record<string, unknown>>,
  today: string,
): Record<string, ParamValue> {
  const values: Record<string, ParamValue> = {};
  const problems: ParamProblem[] = [];
  for (const param of params) {
    const raw = Object.hasOwn(given, param.name) ? given[param.name] : undefined;
    const outcome = coerceParam(param, raw, today);
    if ("problem" in outcome) problems.push({ param: param.name, message: outcome.problem });
    else values[param.name] = outcome.value;
  }
  const known = params.map((param) => param.name);
  for (const name of Object.keys(given).filter((one) => !known.includes(one))) {
    const others = known.length > 0 ? `: there are ${known.join(", ")}` : ", which takes none";
    problems.push({ param: name, message: `is no parameter of this query${others}` });
  }
  if (problems.length > 0) {
    const list = problems.map(({ param, message }) => `"${param}" ${message}`).join("; ");
    throw new CityTiesError("bad_request", `${list}.`, { detail: { problems } });
  }
  return values;
}
