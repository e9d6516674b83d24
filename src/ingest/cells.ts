import { z } from "zod";
import { OWN_NAMES } from "../model/claims.ts";
import { dateBounds } from "../model/dates.ts";
import { fold } from "../model/fold.ts";
import { isCountryCode } from "./countries.ts";
import { countryProblem, type PlaceRef, readPlace } from "./place-cell.ts";
import type { Problem } from "./reject.ts";
import { chooseFrom } from "./suggest.ts";

/** What a cell may hold. Cells come trimmed and in NFC; an empty one is `undefined`. */

const firstProblem = (found: readonly unknown[]): Problem | undefined => found.find(isProblem);

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "reason" in value;

/** A cell read by `read`, whose problem becomes the row's reject. */
function cell<T>(read: (text: string) => T | Problem) {
  return z.string().transform((text, context): T => {
    const value = read(text);
    if (!isProblem(value)) return value as T;
    context.addIssue({
      code: "custom",
      message: value.reason,
      params: { suggestion: value.suggestion },
    });
    return z.NEVER;
  });
}

/** The same cell, which may be empty. */
export const optional = <T>(inner: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => (text === "" ? undefined : text))
    .pipe(inner.optional());

/** Neo4j indexes at most 8 kB of a value, and the id of a link is made of up to three names. */
const LONGEST_NAME = 500;
const LONGEST_TEXT = 20_000;

/** Folding may make a text longer: one ligature of Arabic script stands for eighteen letters. */
function tooLong(value: string, most: number): Problem | undefined {
  const letters = Math.max(value.length, fold(value).length);
  if (letters <= most) return undefined;
  return {
    reason: `"${value.slice(0, 40)}…" has ${letters} letters, and ${most} are the most`,
    suggestion: "shorten it",
  };
}

/** What stands by itself: a quotation, a note. */
export const text = cell<string>((value) => tooLong(value, LONGEST_TEXT) ?? value);

/** What a thing is called or known by: names, titles, roles. */
export const name = cell<string>((value) => tooLong(value, LONGEST_NAME) ?? value);

const splitList = (value: string): string[] => [
  ...new Set(
    value
      .split(";")
      .map((item) => item.trim())
      .filter(Boolean),
  ),
];

/** Names separated by `;`. */
export const list = cell<string[]>((value) => {
  const items = splitList(value);
  return firstProblem(items.map((item) => tooLong(item, LONGEST_NAME))) ?? items;
});

export const oneOf = <const T extends readonly string[]>(choices: T) =>
  cell<T[number]>((word) =>
    choices.includes(word)
      ? word
      : { reason: `"${word}" is not known here`, suggestion: chooseFrom(word, choices) },
  );

// Only what a reader of the graph can compare: no sets, no times of day, no years of five digits.
const EDTF_PART = String.raw`(\.\.|[\dX]{4}(-[\dX]{2}){0,2}[~?%]?)`;
const EDTF = new RegExp(`^${EDTF_PART}(/${EDTF_PART})?$`);

export const date = cell<string>((value) => {
  if (EDTF.test(value) && dateBounds(value) !== null) return value;
  return { reason: `"${value}" is no date`, suggestion: dateSuggestion(value) };
});

function dateSuggestion(value: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(value) ?? [];
  const iso = [year ?? y, month ?? m, day ?? d]
    .flatMap((part) => part?.padStart(2, "0") ?? [])
    .join("-");
  if (iso !== "" && iso !== value && dateBounds(iso) !== null) return `write it as ${iso}`;
  if (value === "..") return "leave the cell empty where the source gives no date";
  if (/^[\dX-]*X[\dX-]*[~?%]$/.test(value)) {
    return `write ${value.slice(0, -1)}: a date with X is about already`;
  }
  const [, first, last] = /^([^/.]+)\/([^/.]+)$/.exec(value) ?? [];
  if (first && last && dateBounds(`${last}/${first}`) !== null)
    return `write it as ${last}/${first}`;
  if (EDTF.test(value)) return "there is no such day: look it up again in the source";
  return "write it as 2025-10-06, 2025-10 or 2025; 2025~ for about, 199X for a decade";
}

function number(value: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

export const degrees = (limit: 90 | 180) =>
  cell<number>((value) => {
    const read = number(value);
    return read !== null && Math.abs(read) <= limit
      ? read
      : {
          reason: `"${value}" is no ${limit === 90 ? "latitude" : "longitude"}`,
          suggestion: `write degrees from -${limit} to ${limit}, as 16.0678`,
        };
  });

export const wholeNumber = cell<number>((value) =>
  /^\d{1,15}$/.test(value)
    ? Number(value)
    : { reason: `"${value}" is no whole number`, suggestion: "write digits only, as 1583992" },
);

export const country = cell<string>((value) =>
  isCountryCode(value) ? value.toLowerCase() : countryProblem(value),
);

export const place = cell<PlaceRef>(readPlace);
/** Several places in one cell, separated by `;`. */
export const places = cell<PlaceRef[]>((value) => {
  const read = splitList(value).map(readPlace);
  return firstProblem(read) ?? (read as PlaceRef[]);
});

const ID = /^[\p{L}\p{N}]+([._-][\p{L}\p{N}]+)*$/u;

/** The id of an official, an organisation, an event, or a place that the gazetteer lacks. */
export const id = cell<string>((value) => {
  const long = tooLong(value, LONGEST_NAME);
  if (long) return long;
  if (ID.test(value) && !isCountryCode(value)) return value;
  return {
    reason: `"${value}" cannot be an id`,
    suggestion: isCountryCode(value)
      ? "two letters of a country code stand for that country: write a longer one"
      : "use letters and digits, joined by single hyphens",
  };
});

export const wikidataId = cell<string>((value) =>
  /^Q\d{1,15}$/.test(value)
    ? value
    : { reason: `"${value}" is no Wikidata id`, suggestion: "write it as Q36167" },
);

/** Of so many digits every number is kept as it is written. */
const EXACT_DIGITS = 15;
const FIGURE = /^([a-z][a-z0-9_]{0,40})\s*=\s*(-?\d+(?:\.\d+)?)$/i;

/** `delegates=800;fr_localities=12`: numbers by name. */
export const figures = cell<Record<string, number>>((value) => {
  const read: Record<string, number> = {};
  for (const item of splitList(value)) {
    const [, name, amount] = FIGURE.exec(item) ?? [];
    if (name === undefined || amount === undefined) {
      return {
        reason: `"${item}" is no figure`,
        suggestion: "write name=number, several separated by ; as in delegates=800;days=3",
      };
    }
    if (amount.replace(/^-?0*|\./g, "").length > EXACT_DIGITS) {
      return {
        reason: `the figure "${item}" has more than ${EXACT_DIGITS} digits`,
        suggestion: "round it: a number keeps no more",
      };
    }
    if (OWN_NAMES.has(name) || Object.hasOwn(read, name)) {
      return {
        reason: `the figure "${name}" ${Object.hasOwn(read, name) ? "stands twice" : "has a name that an event uses itself"}`,
        suggestion: "give each figure a name of its own",
      };
    }
    read[name] = Number(amount);
  }
  return read;
});
