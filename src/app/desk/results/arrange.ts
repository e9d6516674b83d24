import { fold } from "../../../model/fold.ts";
import { plain } from "./values.ts";

export interface Sort {
  column: number;
  down: boolean;
}

type Row = readonly unknown[];

/** Numbers by size, all else as the language sorts it; what is empty comes last either way. */
function comparer({ column, down }: Sort, lang: string) {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = down ? -1 : 1;
  return (a: { row: Row }, b: { row: Row }): number => {
    const [x, y] = [a.row[column], b.row[column]];
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    const [s, t] = [plain(x), plain(y)];
    if (s === "" || t === "") return s === t ? 0 : s === "" ? 1 : -1;
    return sign * compare(s, t);
  };
}

/** The rows that hold the text in any cell, in any spelling, sorted; each with its number in the answer. */
export function arrange(
  rows: readonly Row[],
  { sort, text, lang }: { sort: Sort | null; text: string; lang: string },
): { row: Row; at: number }[] {
  const sought = fold(text);
  const found = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => sought === "" || row.some((cell) => fold(plain(cell)).includes(sought)));
  return sort ? found.sort(comparer(sort, lang)) : found;
}
