import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as format from "./format.ts";
import { chooseLang } from "./languages.ts";

/** Everything that says something in the user's language. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const lang = chooseLang([i18n.language]);
  return useMemo(
    () => ({
      t,
      lang,
      word: (group: Parameters<typeof format.word>[0], value: string) =>
        format.word(group, value, lang),
      date: (edtf: string) => format.formatDate(edtf, lang),
      year: format.formatYear,
      span: (start?: string, end?: string) => format.formatSpan(start, end, lang),
      country: (code: string) => format.countryName(code, lang),
      language: (tag: string) => format.languageName(tag, lang),
      number: (value: number) => format.formatNumber(value, lang),
      figureName: (key: string) => format.figureName(key, lang),
      figure: (key: string, value: unknown) => format.formatFigure(key, value, lang),
      list: (items: readonly string[]) => format.formatList(items, lang),
    }),
    [t, lang],
  );
}

export type Say = ReturnType<typeof useWords>;
