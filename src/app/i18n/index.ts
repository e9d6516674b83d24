import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { chooseLang, LANGUAGES, type Lang } from "./languages.ts";
import { resources } from "./resources.ts";

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

void i18next.use(initReactI18next).init({
  resources,
  lng: chooseLang([storedLang(), ...navigator.languages]),
  fallbackLng: "en",
  supportedLngs: Object.keys(LANGUAGES),
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
