import type { Lang } from "./languages.ts";

/** EDTF dates in words: `2025-10` → "October 2025", `2019~` → "khoảng 2019". */

const LOCALE: Record<Lang, string> = { en: "en-GB", vi: "vi", fr: "fr" };

const SAY = {
  en: {
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    decade: (year: string) => `${year}s`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    before: (date: string) => `before ${date}`,
    after: (date: string) => `after ${date}`,
    seasons: ["spring", "summer", "autumn", "winter"],
  },
  vi: {
    about: (date: string) => `khoảng ${date}`,
    uncertain: (date: string) => `${date} (chưa chắc chắn)`,
    decade: (year: string) => `thập niên ${year}`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) => `từ ${date}`,
    until: (date: string) => `đến ${date}`,
    before: (date: string) => `trước ${date}`,
    after: (date: string) => `sau ${date}`,
    seasons: ["mùa xuân", "mùa hè", "mùa thu", "mùa đông"],
  },
  fr: {
    about: (date: string) => `vers ${date}`,
    uncertain: (date: string) => `${date} (incertain)`,
    decade: (year: string) => `années ${year}`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) => `depuis ${date}`,
    until: (date: string) => `jusqu’à ${date}`,
    before: (date: string) => `avant ${date}`,
    after: (date: string) => `après ${date}`,
    seasons: ["printemps", "été", "automne", "hiver"],
  },
} as const;

interface Day {
  year: string;
  month?: number;
  day?: number;
}

const PLAIN = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const DECADE = /^(\d{3})[Xu]$/;
const CENTURY = /^(\d{2})[Xu]{2}$/;

function parse(text: string): Day | null {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) < 1 || Number(day ?? 1) < 1) return null;
  if (Number(month ?? 1) > 24 || Number(day ?? 1) > 31) return null;
  return {
    year: String(Number(year)),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
}

const monthName = (month: number, lang: Lang) =>
  lang === "vi"
    ? `tháng ${month}`
    : new Intl.DateTimeFormat(LOCALE[lang], { month: "long", timeZone: "UTC" }).format(
        Date.UTC(2000, month - 1, 1),
      );

const dayNumber = (day: number, lang: Lang) => (lang === "fr" && day === 1 ? "1er" : String(day));

const withYear = (month: string, year: string, lang: Lang) =>
  lang === "vi" ? `${month} năm ${year}` : `${month} ${year}`;

function sayDay({ year, month, day }: Day, lang: Lang, part: "all" | "noYear" = "all"): string {
  if (month === undefined) return year;
  if (month > 20) return `${SAY[lang].seasons[month - 21] ?? ""} ${year}`.trim();
  if (month > 12) return `${year}-${month}`;
  const named = monthName(month, lang);
  const dated = day === undefined ? named : `${dayNumber(day, lang)} ${named}`;
  return part === "noYear" ? dated : withYear(dated, year, lang);
}

function sayOne(text: string, lang: Lang): string {
  const mark = /[~?%]/.test(text);
  const bare = text.replaceAll(/[~?%]/g, "");
  const decade = DECADE.exec(bare)?.[1];
  const century = CENTURY.exec(bare)?.[1];
  const day = parse(bare);
  const said = decade
    ? SAY[lang].decade(`${decade}0`)
    : century
      ? SAY[lang].between(`${century}00`, `${century}99`)
      : day
        ? sayDay(day, lang)
        : text;
  if (!mark || said === text) return said;
  const about = /[~%]/.test(text) ? SAY[lang].about(said) : said;
  return /[?%]/.test(text) ? SAY[lang].uncertain(about) : about;
}

/** Two plain dates in one: "13–16 April 2023", "28 March – 2 April 2023", "2019–2021". */
function sayRange(start: string, end: string, lang: Lang): string {
  const [a, b] = [parse(start), parse(end)];
  if (!a || !b) return SAY[lang].between(sayOne(start, lang), sayOne(end, lang));
  if (a.month === undefined && b.month === undefined) return `${a.year}–${b.year}`;
  if (a.year !== b.year) return SAY[lang].between(sayDay(a, lang), sayDay(b, lang));
  const days = a.day !== undefined && b.day !== undefined;
  if (a.month === b.month && days) {
    return `${dayNumber(a.day ?? 1, lang)}–${sayDay(b, lang)}`;
  }
  return SAY[lang].between(sayDay(a, lang, "noYear"), sayDay(b, lang));
}

/** An EDTF date or interval in words. What is no date is given back as it stands. */
export function formatDate(text: string, lang: Lang): string {
  const parts = text.split("/");
  if (parts.length !== 2) return sayOne(text, lang);
  const [start = "", end = ""] = parts;
  const open = (part: string) => part === "" || part === "..";
  if (open(start)) return open(end) ? text : SAY[lang].until(sayOne(end, lang));
  if (open(end)) return SAY[lang].since(sayOne(start, lang));
  return formatSpan(start, end, lang);
}

/** From a beginning to an end, either of which may not be known; empty where neither is. */
export function formatSpan(start: string | undefined, end: string | undefined, lang: Lang): string {
  if (!start && !end) return "";
  if (!start) return SAY[lang].until(formatDate(end ?? "", lang));
  if (!end || start === end) return formatDate(start, lang);
  return sayRange(start, end, lang);
}

/** The year alone, for a narrow column: `2007-09-13` → "2007", `2019~` → "~2019". */
export function formatYear(text: string | undefined): string {
  const [, year] = /^(\d{4}|\d{3}[Xu]|\d{2}[Xu]{2})/.exec(text ?? "") ?? [];
  if (year === undefined) return "";
  const shown = year.replaceAll(/[Xu]/g, "•");
  return /[~?%]/.test(text ?? "") ? `~${shown}` : shown;
}
