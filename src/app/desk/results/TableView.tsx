import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import type { Table } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { arrange, type Sort } from "./arrange.ts";
import { Cell } from "./Cell.tsx";
import { useTold } from "./use-told.ts";
import { plain } from "./values.ts";
import "../../styles/desk-table.css";

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
  const told = useTold();
  const frame = useRef<HTMLElement>(null);
  const shown = useMemo(() => arrange(rows, { sort, text, lang }), [rows, sort, text, lang]);
  const kept = columns.map((name, at) => ({ name, at })).filter(({ at }) => !hidden.has(at));
  const widths = useMemo(
    () =>
      columns.map((name, at) =>
        widthOf(
          name,
          rows.slice(0, SAMPLE).map((row) => row[at]),
        ),
      ),
    [columns, rows],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const total = kept.reduce((sum, { at }) => sum + (widths[at] ?? 0), 0);
  const toldOf = (value: unknown, column: string) =>
    typeof value === "string" ? told(column, value) : value;
  const turn = (column: number) =>
    setSort((old) =>
      old?.column !== column ? { column, down: false } : old.down ? null : { column, down: true },
    );
  const seen = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by keys through focus
    <section ref={frame} className="rows-frame" tabIndex={0} aria-label={t("desk.result")}>
      <table
        className="rows-table figures"
        style={{ inlineSize: `max(100%, ${total}ch)` }}
        aria-rowcount={shown.length + 1}
      >
        <colgroup>
          {kept.map(({ at }) => (
            <col key={at} style={{ inlineSize: `${((widths[at] ?? 0) / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {kept.map(({ name, at }) => {
              const order = sort?.column !== at ? "none" : sort.down ? "descending" : "ascending";
              return (
                <th key={at} scope="col" aria-sort={order}>
                  <button type="button" data-order={order} onClick={() => turn(at)}>
                    {name}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <Gap height={seen[0]?.start ?? 0} />
          {seen.map(({ index, key }) => {
            const { row } = shown[index] ?? {};
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
              >
                {kept.map(({ at }) => (
                  <td key={at} className={typeof row?.[at] === "number" ? "number" : undefined}>
                    <Cell value={toldOf(row?.[at], columns[at] ?? "")} />
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
      {shown.length === 0 && <p className="none">{t("desk.noneMatch")}</p>}
    </section>
  );
}

/** The room of the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr className="gap" style={{ height }} /> : null;
}
