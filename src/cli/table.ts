const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
// East Asian letters and most emoji take two cells of a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many cells of a terminal a text takes: a letter with its marks is one, `후` is two. */
export function width(text: string): number {
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += WIDE.test(segment) ? 2 : 1;
  return cells;
}

/** One line of plain text for a value of an answer; nothing for what is absent. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // A control character in a stored name could move the cursor or colour the terminal.
  return text.replace(/\p{Cc}+/gu, " ");
}

const WIDEST = 60;

/** Wide cells would push the columns after them off the screen; `--json` has them whole. */
function cut(text: string): string {
  if (width(text) <= WIDEST) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (width(kept + segment) >= WIDEST) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Columns side by side under their headings, numbers to the right, ending in a line break. */
export function table(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const lines = [columns, ...rows].map((line) => line.map((value) => cut(cellText(value))));
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => width(line[at] ?? ""))));
  const toTheRight = columns.map(
    (_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === "number"),
  );
  const draw = (line: readonly string[]) =>
    widths
      .map((cells, at) => {
        const text = line[at] ?? "";
        const gap = " ".repeat(cells - width(text));
        return toTheRight[at] ? gap + text : text + gap;
      })
      .join("  ")
      .trimEnd();
  const [heading = [], ...body] = lines;
  const rule = widths.map((cells) => "─".repeat(cells));
  return `${[heading, rule, ...body].map(draw).join("\n")}\n`;
}
