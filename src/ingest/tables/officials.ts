import { date, id, list, name, optional, place, text } from "../cells.ts";
import { outOfOrder } from "./order.ts";
import { namelessProblem, table } from "./table.ts";

export const officialsTable = table(
  "officials.csv",
  ["name", "source"],
  {
    id: optional(id),
    name,
    title: optional(name),
    /** A place, a country or an organisation. */
    of: optional(place),
    since: optional(date),
    until: optional(date),
    names: list,
    source: name,
    note: optional(text),
  },
  (row) =>
    namelessProblem(row.name) ??
    outOfOrder({ name: "since", date: row.since }, { name: "until", date: row.until }),
);
