import i18next from "i18next";
import type { Lang } from "../../../src/app/i18n/languages.ts";
import { resources } from "../../../src/app/i18n/resources.ts";
import { makeSay, type Say } from "../../../src/app/i18n/say.ts";

/** The page's words in one language, without a page. */
export function wordsIn(lang: Lang): Say {
  const instance = i18next.createInstance();
  void instance.init({ resources, lng: lang, interpolation: { escapeValue: false } });
  return makeSay(instance.t, lang);
}
