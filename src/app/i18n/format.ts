import type { Lang } from "./languages.ts";
import { catalogues } from "./languages.ts";

export { formatDate, formatSince, formatSpan, formatUntil, formatYear } from "./dates.ts";

type Group = keyof (typeof catalogues)["en"]["words"];

/** A word of the graph's vocabulary; one that no catalogue has is shown as written, spaces for `_`. */
export function word(group: Group, value: string, lang: Lang): string {
  const table: Record<string, string> = catalogues[lang].words[group];
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value.replaceAll("_", " ");
}

/** A country's name by its ISO 3166-1 code in either case; the code where nobody knows it. */
export function countryName(code: string, lang: Lang): string {
  try {
    return new Intl.DisplayNames(lang, { type: "region" }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** A language's name by its BCP 47 tag, as it stands within a sentence. */
export function languageName(tag: string, lang: Lang): string {
  try {
    const name = new Intl.DisplayNames(lang, { type: "language" }).of(tag) ?? tag;
    return lang === "vi" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  } catch {
    return tag;
  }
}

export const formatNumber = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang).format(value);

const CURRENCY = /(?:^|_)(eur|usd|vnd|jpy|krw|cny)(?=_|$)/;
const LOCALITIES = /^([a-z]{2})_localities$/;

/** What a figure of an event is: `fr_localities` → "French localities", `aid_usd` → "Aid". */
export function figureName(key: string, lang: Lang): string {
  const known: Record<string, string> = catalogues[lang].words.figure;
  const named = Object.hasOwn(known, key) ? known[key] : undefined;
  if (named) return named;
  const country = LOCALITIES.exec(key)?.[1];
  if (country) return `${catalogues[lang].panel.places} (${countryName(country, lang)})`;
  const spaced = key.replace(CURRENCY, "").replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A figure's value: money where the key names a currency, a plain number or text otherwise. */
export function formatFigure(key: string, value: unknown, lang: Lang): string {
  if (typeof value !== "number") return String(value);
  const currency = CURRENCY.exec(key)?.[1];
  if (!currency) return formatNumber(value, lang);
  return new Intl.NumberFormat(lang, {
    style: "currency",
    currency: currency.toUpperCase(),
    currencyDisplay: "code",
    maximumFractionDigits: 0,
  }).format(value);
}

/** "culture, heritage and tourism" in the language's own way. */
export const formatList = (items: readonly string[], lang: Lang): string =>
  new Intl.ListFormat(lang === "en" ? "en-GB" : lang, { type: "conjunction" }).format(items);
