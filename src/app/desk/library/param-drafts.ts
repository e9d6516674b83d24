import { coerceParam, type Param, type ParamType } from "../../../model/query-params.ts";
import type { Lang } from "../../i18n/languages.ts";
import { type Draft, fieldsOf, isEmpty, listOf } from "../question/draft.ts";

/** A parameter as it is being described, to be kept with its query. */
export interface ParamDraft {
  readonly name: string;
  /** As the saved query has it, which a new parameter is not in. */
  readonly declared: Param | undefined;
  readonly type: ParamType;
  readonly list: boolean;
  readonly required: boolean;
  /** In the language in use. */
  readonly label: string;
  /** As its field gives it. */
  readonly default: unknown;
  /** What an `enum` may be, on one line. */
  readonly values: string;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

/** What stands in a field as the text that is kept; nothing where no text can say it. */
function textOfValue(value: unknown): string | undefined {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (isEmpty(value) || !items.every(isPlain)) return undefined;
  return items.map((one) => (one === true ? "yes" : one === false ? "no" : `${one}`)).join("; ");
}

/** The type that a value typed without one speaks for. */
function typeOfValue(value: unknown): ParamType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return "text";
}

/** The parameters of a draft: as its saved query declares them, or as what is filled in lets expect. */
export function paramDraftsOf(draft: Draft, lang: Lang): ParamDraft[] {
  return fieldsOf(draft).map(({ name, param }) => {
    const value = draft.filled[name];
    return {
      name,
      declared: param,
      type: param?.type ?? typeOfValue(Array.isArray(value) ? value[0] : value),
      list: param?.list ?? Array.isArray(value),
      required: param?.required ?? value !== null,
      label: param?.label[lang] ?? "",
      default: param?.default,
      values: param?.values.join("; ") ?? "",
    };
  });
}

/** A parameter as its query's file is to have it. What it is called in the other languages stays. */
export function paramOf(draft: ParamDraft, lang: Lang): Param {
  const { name, declared, type, list, required, label } = draft;
  const suggest = declared?.type === type ? declared.suggest : undefined;
  const text = textOfValue(draft.default);
  return {
    name,
    type,
    list,
    required,
    label: { ...declared?.label, [lang]: label.trim() === "" ? undefined : label },
    values: type === "enum" ? listOf(draft.values).filter(Boolean) : [],
    ...(text !== undefined && { default: text }),
    ...(suggest && { suggest }),
  };
}

/** The parameter as a field that may be left empty: what its default is entered with. */
export function withoutDefault(param: Param): Param {
  const { default: _, ...rest } = param;
  return { ...rest, required: false };
}

/** What is filled in now as a default, where it can be one. */
export function proposalFor(param: Param, value: unknown, day: string): string | undefined {
  const text = textOfValue(value);
  if (text === undefined) return undefined;
  return "value" in coerceParam(withoutDefault(param), text, day) ? text : undefined;
}

/** Another type has another field, in which what stood in the former means nothing. */
export const withType = (draft: ParamDraft, type: ParamType): ParamDraft => ({
  ...draft,
  type,
  default: undefined,
});

export const withList = (draft: ParamDraft, list: boolean): ParamDraft => ({
  ...draft,
  list,
  default: list ? draft.default : listOf(draft.default)[0],
});
