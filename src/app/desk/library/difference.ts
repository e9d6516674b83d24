import { diffLines } from "diff";

/** Lines that stand together: in both texts, only in the one before, or only in the one now. */
export interface Passage {
  kind: "same" | "before" | "now";
  lines: string[];
  /** So many alike that they are out of the way until they are asked for. */
  isFolded: boolean;
}

/** Lines alike that are shown beside those that differ. */
const AROUND = 3;

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

/** How one text became another, line by line; nothing where they are the same. */
export function differenceOf(before: string, now: string): Passage[] {
  const parts = diffLines(ended(before), ended(now));
  if (!parts.some(({ added, removed }) => added || removed)) return [];
  return parts.flatMap(({ value, added, removed }, at): Passage[] => {
    const lines = linesOf(value);
    if (added) return [{ kind: "now", lines, isFolded: false }];
    if (removed) return [{ kind: "before", lines, isFolded: false }];
    const [head, tail] = [at === 0 ? 0 : AROUND, at === parts.length - 1 ? 0 : AROUND];
    // A fold that would hide a single line takes as much room as the line.
    if (lines.length <= head + tail + 1) return [{ kind: "same", lines, isFolded: false }];
    const cut = lines.length - tail;
    return [
      { kind: "same", lines: lines.slice(0, head), isFolded: false } as const,
      { kind: "same", lines: lines.slice(head, cut), isFolded: true } as const,
      { kind: "same", lines: lines.slice(cut), isFolded: false } as const,
    ].filter((passage) => passage.lines.length > 0);
  });
}

/** A last line without its break would differ from the same line with it. */
const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
