import { createRequire } from "node:module";
import countries from "i18n-iso-countries";
import { fold } from "../model/fold.ts";

/** ISO 3166-1 codes (i18n-iso-countries) and their names (Unicode CLDR, by way of Intl). */

const LANGUAGES = ["en", "vi", "fr"];
const CODES: ReadonlySet<string> = new Set(Object.keys(countries.getAlpha2Codes()));

const displayNames = LANGUAGES.map(
  (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
);

/** The names of a country in English, Vietnamese and French, by its code in either case. */
export function countryNames(code: string): string[] {
  const names = displayNames.map((language) => language.of(code.toUpperCase()));
  return [...new Set(names.flatMap((name) => name?.normalize("NFC") ?? []))];
}

export const isCountryCode = (text: string): boolean => CODES.has(text.toUpperCase());

let byName: Map<string, string> | undefined;

/** The code (upper case) of a country named in one of the three languages, or null. */
export function countryByName(name: string): string | null {
  byName ??= indexOfNames();
  return byName.get(fold(name)) ?? null;
}

function indexOfNames(): Map<string, string> {
  const index = new Map<string, string>();
  const load = createRequire(import.meta.url);
  for (const language of LANGUAGES) {
    countries.registerLocale(load(`i18n-iso-countries/langs/${language}.json`));
    for (const [code, names] of Object.entries(countries.getNames(language, { select: "all" }))) {
      for (const name of names) index.set(fold(name), code);
    }
  }
  for (const code of CODES) for (const name of countryNames(code)) index.set(fold(name), code);
  return index;
}
