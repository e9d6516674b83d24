import { date, id, list, optional, place, text } from "../cells.ts";
import { outOfOrder } from "./order.ts";
import { namelessProblem, table } from "./table.ts";

export const officialsTable = table(
  "officials.csv",
  ["name", "source"],
  {
    id: optional(id),
    name: text,
    title: optional(text),
    /** A place, a country or an organisation. */
    of: optional(place),
    since: optional(date),
    until: optional(date),
    names: list,
    source: text,
    note: optional(text),
  },
  (row) =>
    namelessProblem(row.name) ??
    outOfOrder({ name: "since", date: row.since }, { name: "until", date: row.until }),
);
