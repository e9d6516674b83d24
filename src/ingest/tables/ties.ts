import { TIE_KINDS } from "../../model/kinds.ts";
import { date, list, name, oneOf, optional, place, places, text } from "../cells.ts";
import { outOfOrder } from "./order.ts";
import { table } from "./table.ts";

/** `announced` and `reported` tell how the source speaks, the others how the tie stands. */
const STATUSES = ["active", "ended", "announced", "reported"] as const;

export const tiesTable = table(
  "ties.csv",
  ["a", "b", "kind", "source"],
  {
    a: place,
    b: place,
    kind: oneOf(TIE_KINDS),
    called: optional(name),
    since: optional(date),
    until: optional(date),
    status: optional(oneOf(STATUSES)),
    fields: list,
    declared_by: places,
    quote: optional(text),
    events: list,
    source: name,
    note: optional(text),
  },
  (row) => outOfOrder({ name: "since", date: row.since }, { name: "until", date: row.until }),
);
