import { useState } from "react";
import type { Table } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { Cell } from "./Cell.tsx";

const PAGE = 100;

/** The rows of an answer, a hundred at a time. */
export function Result({ table: { columns, rows, limitHit, ms } }: { table: Table }) {
  const { t, number } = useWords();
  const [first, setFirst] = useState(0);
  if (rows.length === 0) return <p className="none">{t("ask.noRows")}</p>;
  const last = Math.min(first + PAGE, rows.length);
  const count = rows.length;
  return (
    <>
      <div className="result-bar">
        <p className="figures">
          {limitHit ? t("ask.firstOfMore", { count }) : t("ask.rows", { count })}
          <span className="hint"> {t("ask.took", { ms: number(Math.round(ms)) })}</span>
        </p>
        {count > PAGE && (
          <>
            <span className="figures hint">
              {t("ask.page", { first: number(first + 1), last: number(last) })}
            </span>
            <IconButton
              icon="previous"
              label={t("ask.previous")}
              isDisabled={first === 0}
              onPress={() => setFirst(first - PAGE)}
            />
            <IconButton
              icon="next"
              label={t("ask.next")}
              isDisabled={last === count}
              onPress={() => setFirst(first + PAGE)}
            />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by keys through focus */}
      <section className="result-frame" tabIndex={0} aria-label={t("ask.result")}>
        <table className="result figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, last).map((row, i) => (
              <tr key={first + i}>
                {row.map((value, j) => (
                  <td key={columns[j]} className={typeof value === "number" ? "number" : undefined}>
                    <Cell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
