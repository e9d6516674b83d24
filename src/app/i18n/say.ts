import type { TFunction } from "i18next";
import * as format from "./format.ts";
import type { Lang } from "./languages.ts";

/** Everything that says something in one language. */
export const makeSay = (t: TFunction, lang: Lang) => ({
  t,
  lang,
  word: (group: Parameters<typeof format.word>[0], value: string) =>
    format.word(group, value, lang),
  date: (edtf: string) => format.formatDate(edtf, lang),
  since: (edtf: string) => format.formatSince(edtf, lang),
  until: (edtf: string) => format.formatUntil(edtf, lang),
  year: format.formatYear,
  span: (start?: string, end?: string) => format.formatSpan(start, end, lang),
  country: (code: string) => format.countryName(code, lang),
  language: (tag: string) => format.languageName(tag, lang),
  number: (value: number) => format.formatNumber(value, lang),
  figureName: (key: string) => format.figureName(key, lang),
  figure: (key: string, value: unknown) => format.formatFigure(key, value, lang),
  list: (items: readonly string[]) => format.formatList(items, lang),
});

export type Say = ReturnType<typeof makeSay>;
