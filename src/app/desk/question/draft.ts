import { parametersIn } from "../../../model/query-body.ts";
import type { SavedQuery } from "../../../model/query-file.ts";
import { coerceParam, type Param } from "../../../model/query-params.ts";
import type { Question } from "../../data/use-answer.ts";
import type { Filled } from "../../state/address.ts";
import { packAsk, unpackAsk } from "../../state/packed.ts";

/** A question as it is being written; the URL has it once it is run. */
export interface Draft {
  /** The saved query that it began as, or is. */
  saved: SavedQuery | null;
  text: string;
  /** What was given for parameters, as the fields have it. */
  filled: Filled;
}

export function draftOf({ ask, p }: Question, saved: SavedQuery | null): Draft {
  if (saved) return { saved, text: ask || saved.cypher, filled: p };
  const { text, params } = unpackAsk(ask ?? "");
  return { saved, text, filled: params };
}

export const isEdited = ({ saved, text }: Draft): boolean =>
  saved !== null && text.trim() !== saved.cypher.trim();

/** The question in the form in which the URL holds it. */
export function questionOf(draft: Draft): Question {
  const { saved, text, filled } = draft;
  const fields = new Map(fieldsOf(draft).map((field) => [field.name, field]));
  // Where nothing declares a parameter, null and an empty list are values that the text may need.
  const isKept = ([name, value]: [string, unknown]) =>
    fields.get(name)?.param ? !isEmpty(value) : fields.has(name) && value !== undefined;
  const kept = Object.fromEntries(Object.entries(filled).filter(isKept));
  if (!saved) return { q: null, p: {}, ask: packAsk({ text: text.trim(), params: kept }) };
  return { q: saved.name, p: kept, ask: isEdited(draft) ? text.trim() : null };
}

/** The draft as a question of its own, in the form in which it is kept; empty where nothing is written. */
export function packedOf(draft: Draft, day: string): string {
  if (!draft.saved) return questionOf(draft).ask ?? "";
  const params: Record<string, unknown> = {};
  for (const { name, param } of fieldsOf(draft)) {
    const raw = draft.filled[name];
    const told = param ? coerceParam(param, raw, day) : { value: raw };
    if ("value" in told && told.value !== undefined) params[name] = told.value;
  }
  return packAsk({ text: draft.text.trim(), params });
}

export const sameQuestion = (a: Question, b: Question): boolean => {
  const told = ({ ask, q, p }: Question) => JSON.stringify([ask ?? "", q, p]);
  return told(a) === told(b);
};

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** The items of a list, as a field or a query's file has it. */
export const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : isEmpty(value) ? [] : String(value).split(/\s*;\s*/);

/** One parameter to be filled in; without `param` nothing says what it may be. */
export interface Field {
  name: string;
  param?: Param;
}

/** The parameters that the draft needs: those that its saved query declares, then what its text adds. */
export function fieldsOf({ saved, text }: Draft): Field[] {
  const used = parametersIn(text).map(({ name }) => name);
  const declared = saved?.params ?? [];
  const feeding = declared
    .filter(({ name }) => used.includes(name))
    .flatMap(({ suggest }) => Object.values(suggest?.from ?? {}));
  const own = declared.filter(({ name }) => used.includes(name) || feeding.includes(name));
  const more = used.filter((name) => !declared.some((param) => param.name === name));
  return [...own.map((param) => ({ name: param.name, param })), ...more.map((name) => ({ name }))];
}

/** What keeps a draft from being run, by parameter: it is needed, or is not of its type. */
export function wrongFields(draft: Draft, day: string): Map<string, "needed" | "type"> {
  const wrong = new Map<string, "needed" | "type">();
  for (const { name, param } of fieldsOf(draft)) {
    const value = draft.filled[name];
    if (!param) {
      if (value === undefined) wrong.set(name, "needed");
    } else if ("problem" in coerceParam(param, value, day)) {
      wrong.set(name, isEmpty(value) ? "needed" : "type");
    }
  }
  return wrong;
}
