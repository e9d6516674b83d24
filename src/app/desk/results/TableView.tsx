import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import type { Table } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { arrange, type Sort } from "./arrange.ts";
import { Cell } from "./Cell.tsx";
import { plain } from "./values.ts";

const ROW_PX = 34;
const SAMPLE = 100;

/** A width for a column by what stands in it, in letters. */
const widthOf = (name: string, cells: readonly unknown[]): number => {
  const lengths = cells.map((cell) => plain(cell).length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(44, Math.max(name.length + 4, usual + 2, 7));
};

interface Props {
  table: Table;
  /** Columns that are not shown. */
  hidden: ReadonlySet<number>;
  text: string;
}

/** All rows of an answer, of which only those in sight are in the page. */
export function TableView({ table: { columns, rows }, hidden, text }: Props) {
  const { t, lang } = useWords();
  const [sort, setSort] = useState<Sort | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => arrange(rows, { sort, text, lang }), [rows, sort, text, lang]);
  const kept = columns.map((name, at) => ({ name, at })).filter(({ at }) => !hidden.has(at));
  const widths = useMemo(
    () => columns.map((name, at) => widthOf(name, rows.slice(0, SAMPLE).map((row) => row[at]))),
    [columns, rows],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const grid = { gridTemplateColumns: kept.map(({ at }) => `minmax(${widths[at]}ch, ${widths[at]}fr)`).join(" ") };
  const turn = (column: number) =>
    setSort((old) =>
      old?.column !== column ? { column, down: false } : old.down ? null : { column, down: true },
    );
  const seen = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by keys through focus
    <div ref={frame} className="grid-frame figures" tabIndex={0} role="region" aria-label={t("desk.result")}>
      <div
        className="grid"
        role="table"
        aria-label={t("desk.result")}
        aria-rowcount={shown.length + 1}
        aria-colcount={kept.length}
      >
        <div className="grid-row grid-head" role="row" aria-rowindex={1} style={grid}>
          {kept.map(({ name, at }) => {
            const order = sort?.column !== at ? "none" : sort.down ? "descending" : "ascending";
            return (
              <span key={at} role="columnheader" aria-sort={order}>
                <button type="button" onClick={() => turn(at)}>
                  {name}
                  <i aria-hidden="true" data-order={order} />
                </button>
              </span>
            );
          })}
        </div>
        <div style={{ height: seen[0]?.start ?? 0 }} />
        {seen.map(({ index, key }) => {
          const { row } = shown[index] ?? {};
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="grid-row"
              role="row"
              aria-rowindex={index + 2}
              style={grid}
            >
              {kept.map(({ at }) => (
                <span
                  key={at}
                  role="cell"
                  className={typeof row?.[at] === "number" ? "number" : undefined}
                >
                  <Cell value={row?.[at]} />
                </span>
              ))}
            </div>
          );
        })}
        <div style={{ height: virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) }} />
      </div>
      {shown.length === 0 && <p className="none">{t("desk.noneMatch")}</p>}
    </div>
  );
}
