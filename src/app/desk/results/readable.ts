import type { Table } from "../../../model/api.ts";
import type { AnswerView } from "../../../model/kinds.ts";
import { type Bars, barsOf } from "./chart.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

/** What the canvas could draw of an answer: countries are colours there, and no marks. */
export const isDrawable = ({ graph }: Pick<Table, "graph">): boolean =>
  graph.nodes.some(({ kind }) => kind !== "country");

export interface Readable {
  can: Record<AnswerView, boolean>;
  chart: Bars | null;
  timeline: Timeline | null;
}

/** The forms in which an answer can be read, and what those need that are made of its rows. */
export function readable(table: Table): Readable {
  const { columns, rows, graph } = table;
  const chart = barsOf(columns, rows);
  const timeline = timelineOf(columns, rows);
  return {
    can: {
      table: true,
      graph: isDrawable(table),
      map: graph.nodes.some(({ location }) => location !== undefined),
      chart: chart !== null,
      timeline: timeline !== null,
    },
    chart,
    timeline,
  };
}
