import type { Lang } from "./languages.ts";

/** EDTF dates in words: `2025-10` → "October 2025", `2019~` → "khoảng 2019". */

const LOCALE: Record<Lang, string> = { en: "en-GB", vi: "vi", fr: "fr" };

/** "6 octobre 2025", "1er octobre 2025", "6 tháng 10": a date that names its day. */
const HAS_DAY = /^(?:1er|\d{1,2}) \p{L}/u;

/** Vietnamese says what it counts: "ngày 6 tháng 10", "năm 2007". */
function named(date: string): string {
  if (HAS_DAY.test(date)) return `ngày ${date}`;
  return /^\d{4}$/.test(date) ? `năm ${date}` : date;
}

const SAY = {
  en: {
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    decade: (year: string) => `${year}s`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    seasons: ["spring", "summer", "autumn", "winter"],
  },
  vi: {
    about: (date: string) => `khoảng ${date}`,
    uncertain: (date: string) => `${date} (chưa chắc chắn)`,
    decade: (year: string) => `thập niên ${year}`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) => `từ ${named(date)}`,
    until: (date: string) => `đến ${named(date)}`,
    seasons: ["mùa xuân", "mùa hè", "mùa thu", "mùa đông"],
  },
  fr: {
    about: (date: string) => (HAS_DAY.test(date) ? `vers le ${date}` : `vers ${date}`),
    uncertain: (date: string) => `${date} (incertain)`,
    decade: (year: string) => `années ${year}`,
    between: (a: string, b: string) => `${a} – ${b}`,
    since: (date: string) =>
      HAS_DAY.test(date)
        ? `depuis le ${date}`
        : `depuis ${date.replace(/^vers (le )?/, "environ $1")}`,
    until: (date: string) =>
      HAS_DAY.test(date)
        ? `jusqu’au ${date}`
        : date.startsWith("vers ")
          ? `jusque ${date}`
          : `jusqu’en ${date}`,
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
  const isOpen = (part: string) => part === "" || part === "..";
  const ends = parts.filter((part) => !isOpen(part));
  if (
    ends.length === 0 ||
    ends.some((part) => sayOne(part, lang) === part && !/^\d{4}$/.test(part))
  ) {
    return text;
  }
  if (isOpen(start)) return formatUntil(end, lang);
  return isOpen(end) ? formatSince(start, lang) : formatSpan(start, end, lang);
}

/** "since October 2025". */
export const formatSince = (edtf: string, lang: Lang): string =>
  SAY[lang].since(formatDate(edtf, lang));

/** "until October 2025". */
export const formatUntil = (edtf: string, lang: Lang): string =>
  SAY[lang].until(formatDate(edtf, lang));

/** From a beginning to an end, either of which may not be known; empty where neither is. */
export function formatSpan(start: string | undefined, end: string | undefined, lang: Lang): string {
  if (!start && !end) return "";
  if (!start) return formatUntil(end ?? "", lang);
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
