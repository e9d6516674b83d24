import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { en } from "./en.ts";
import { catalogues, chooseLang, type Lang } from "./languages.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}

const LANG_KEY = "cityties.lang";

function storedLang(): string | null {
  try {
    return localStorage.getItem(LANG_KEY);
  } catch {
    // A browser that keeps nothing for us still speaks its own language.
    return null;
  }
}

const reflect = (lang: string) => {
  document.documentElement.lang = lang;
  document.title = i18next.t("app.title");
};

type Tree = { [key: string]: string | Tree };

/** French counts whole millions with a plural of their own ("many"); its words are those of "other". */
function withMany(tree: Tree): Tree {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string | Tree][] => {
    if (typeof value !== "string") return [[key, withMany(value)]];
    return key.endsWith("_other")
      ? [
          [key, value],
          [key.replace(/_other$/, "_many"), value],
        ]
      : [[key, value]];
  });
  return Object.fromEntries(entries);
}

void i18next.use(initReactI18next).init({
  resources: {
    en: { translation: catalogues.en },
    vi: { translation: catalogues.vi },
    fr: { translation: withMany(catalogues.fr) },
  },
  lng: chooseLang([storedLang(), ...navigator.languages]),
  fallbackLng: "en",
  supportedLngs: Object.keys(catalogues),
  interpolation: { escapeValue: false },
});
i18next.on("languageChanged", reflect);
reflect(i18next.language);

/** Speaks another language from now on, and the next time as well. */
export function speak(lang: Lang): void {
  try {
    localStorage.setItem(LANG_KEY, lang);
  } catch {
    // As above: it lasts as long as the page then.
  }
  void i18next.changeLanguage(lang);
}

export { i18next };
