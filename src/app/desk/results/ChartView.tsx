import { useWords } from "../../i18n/use-words.ts";
import type { Bars } from "./chart.ts";
import { useTold } from "./use-told.ts";
import "../../styles/desk-chart.css";

/** A bar for each row, as long as its number. */
export function ChartView({ chart: { label, measure, bars, left } }: { chart: Bars }) {
  const { t, number } = useWords();
  const told = useTold();
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by keys through focus
    <section className="chart" tabIndex={0} aria-label={t("desk.chartOf", { label, measure })}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col" colSpan={2}>
              {measure}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, value }, i) => (
            <tr key={i}>
              <th scope="row">{told(label, name) || "–"}</th>
              <td className="number">{number(value)}</td>
              <td className="bar-cell" aria-hidden="true">
                <span style={{ inlineSize: `${(Math.abs(value) / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="hint">{t("desk.notCharted", { count: left })}</p>}
    </section>
  );
}
