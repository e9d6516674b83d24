import { fold } from "./fold.ts";

/**
 * How names are laid down for search, and how a query is turned into what the index is asked. The
 * full-text index `search` uses the analyzer `whitespace`: everything is folded here, and other
 * analyzers cut Han into single letters, which no prefix would find.
 */

/** Stands before, between and after the folded names, so that a whole name can be told from a part. */
const NAME_SEPARATOR = "|";

const APOSTROPHES = /['’ʼ`´]/gu;

/** `Xi'an` is searched as `xian` and as `xi an`; `Đà Nẵng` as `da nang` and as `danang`. */
function foldedForms(name: string): string[] {
  const spaced = [fold(name), fold(name.replace(APOSTROPHES, " "))];
  return [...spaced, ...spaced.map((form) => form.replaceAll(" ", ""))].filter(Boolean);
}

/** The `search` property of a node: all forms of its names, `| da nang | danang | tourane |`. */
export function searchText(names: readonly string[]): string {
  const forms = [...new Set(names.flatMap(foldedForms))];
  return forms.length === 0
    ? ""
    : `${NAME_SEPARATOR} ${forms.join(` ${NAME_SEPARATOR} `)} ${NAME_SEPARATOR}`;
}

const OF = "(?:de la|de l|de|du|des|d|of the|of)";
const OFFICES = `${[
  "thanh pho|tp|tinh|thi xa|thi tran|quan|huyen|phuong|xa",
  "(?:special |metropolitan )?city|town|municipality|province|prefecture|district|county|region|commune",
  "ville|metropole|agglomeration|departement|mairie",
].join("|")}`;
const OFFICE_FIRST = new RegExp(`^(?:the )?(?:${OFFICES}) (?:${OF} )?(?=.)`, "u");
const OFFICE_LAST =
  /(?<=.) (?:(?:special |metropolitan )?city|town|municipality|province|prefecture|district|county|region)$/u;
const OFFICE_SYLLABLE = /(?<=^\S{2,})(?:시|군|구|市|県|省|府)$/u;

/** The query's forms, best first: as it was typed, then without `Thành phố`, `City of`, `시`. */
function queryForms(query: string): string[] {
  const typed = fold(query);
  const spaced = fold(query.replace(APOSTROPHES, " "));
  const bare = [typed, spaced].flatMap((form) =>
    [OFFICE_FIRST, OFFICE_LAST, OFFICE_SYLLABLE].map((office) => form.replace(office, "")),
  );
  return [...new Set([typed, spaced, ...bare])].filter(Boolean);
}

/** `Huế, VN` is a name and its country; so may be `Washington, D.C.`, of which the whole is a name. */
export function splitCountry(text: string): { name: string; country?: string } {
  const [, name, country] = /^(.+?)\s*,([^,]+)$/u.exec(text.trim()) ?? [];
  return name && country && fold(country)
    ? { name, country: fold(country) }
    : { name: text.trim() };
}

const MAX_WORDS = 8;
/** Shorter words have too many neighbours at one letter's distance to be forgiven. */
const MIN_FUZZY_LENGTH = 4;

export interface SearchTerms {
  /** Folded forms of the query, best first. Empty where nothing searchable was typed. */
  readonly forms: readonly string[];
  /** Full-text query: all words, the last one as a prefix. Letters and digits of the user only. */
  readonly lucene: string;
  /** The same with one letter wrong in each longer word. */
  readonly fuzzy: string;
}

/** What the full-text index is asked for a user's text. No syntax of the user's reaches the index. */
export function searchTerms(query: string): SearchTerms {
  const forms = queryForms(query).map((form) => form.split(" ").slice(0, MAX_WORDS).join(" "));
  const words = (form: string) => form.split(" ");
  const joined = (form: string) => (form.includes(" ") ? [form.replaceAll(" ", "")] : []);
  const spellings = [...new Set(forms.flatMap((form) => [form, ...joined(form)]))];
  const all = (parts: string[]) => `(${parts.join(" AND ")})`;
  // Whole words weigh more, so that a cap on the number of hits never cuts an exact name off.
  const exact = spellings.map((form) => `${all(words(form))}^4`);
  const prefix = spellings.map((form) =>
    all(words(form).map((word, i, list) => (i === list.length - 1 ? `${word}*` : word))),
  );
  const fuzzy = spellings.map((form) =>
    all(words(form).map((word) => (word.length < MIN_FUZZY_LENGTH ? word : `${word}~1`))),
  );
  return { forms, lucene: [...exact, ...prefix].join(" OR "), fuzzy: fuzzy.join(" OR ") };
}
