import type { Lang } from "../../../i18n/languages.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const HUGE = 1e9;

/** An estimate, so no more digits than it deserves: 1,240; < 1; 4.8 × 10²². */
export function rowsText(rows: number, lang: Lang): string {
  if (rows < 0.5) return rows === 0 ? "0" : "< 1";
  if (rows < HUGE) return new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }).format(rows);
  const power = Math.floor(Math.log10(rows));
  const digits = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const raised = String(power).replaceAll(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
  return `${digits.format(rows / 10 ** power)} × 10${raised}`;
}
