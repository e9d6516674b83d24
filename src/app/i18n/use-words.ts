import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { chooseLang } from "./languages.ts";
import { makeSay, type Say } from "./say.ts";

/** Everything that says something in the user's language. */
export function useWords(): Say {
  const { t, i18n } = useTranslation();
  const lang = chooseLang([i18n.language]);
  return useMemo(() => makeSay(t, lang), [t, lang]);
}
