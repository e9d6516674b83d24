import { Fragment } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { Cell } from "./Cell.tsx";
import type { Timeline } from "./timeline.ts";
import { useTold } from "./use-told.ts";
import "../../styles/desk-timeline.css";

/** Beyond these a year's names would bury the years. */
const MOST_NAMED = 24;

function Things({ things, column }: { things: readonly unknown[]; column: string }) {
  const { t } = useWords();
  const told = useTold();
  const rest = things.length - MOST_NAMED;
  return (
    <ul className="timeline-things">
      {things.slice(0, MOST_NAMED).map((thing, i) => (
        <li key={i}>
          <Cell value={typeof thing === "string" ? told(column, thing) : thing} />
        </li>
      ))}
      {rest > 0 && <li className="hint">{t("desk.notNamed", { count: rest })}</li>}
    </ul>
  );
}

/** Rows by their year: how many as a bar, and what they are; years without any leave their gap. */
export function TimelineView({ timeline: { column, spans, undated } }: { timeline: Timeline }) {
  const { t, number } = useWords();
  const most = Math.max(...spans.map(({ things }) => things.length), undated.length);
  const bar = (count: number) => (
    <td className="timeline-bar" aria-hidden="true">
      <span style={{ inlineSize: `${(count / most) * 100}%` }} />
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by keys through focus
    <section className="timeline" tabIndex={0} aria-label={t("desk.timelineOf", { column })}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col" colSpan={3}>
              {t("desk.rowsOfYear")}
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map(({ from, to, things }, i) => {
            const empty = from - Math.max(...spans.slice(0, i).map((span) => span.to)) - 1;
            return (
              <Fragment key={`${from} ${to}`}>
                {i > 0 && empty > 0 && (
                  <tr className="timeline-gap">
                    <td colSpan={4}>{t("desk.yearsWithout", { count: empty })}</td>
                  </tr>
                )}
                <tr>
                  <th scope="row">{to > from ? `${from}–${to}` : from}</th>
                  <td className="number">{number(things.length)}</td>
                  {bar(things.length)}
                  <td>
                    <Things things={things} column={column} />
                  </td>
                </tr>
              </Fragment>
            );
          })}
          {undated.length > 0 && (
            <tr className="timeline-undated">
              <th scope="row">{t("desk.undated")}</th>
              <td className="number">{number(undated.length)}</td>
              {bar(undated.length)}
              <td>
                <Things things={undated} column={column} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
