import { CLAIM_STATUSES, EVENT_KINDS } from "../../model/kinds.ts";
import { date, figures, id, list, oneOf, optional, place, text } from "../cells.ts";
import { outOfOrder } from "./order.ts";
import { namelessProblem, table } from "./table.ts";

export const eventsTable = table(
  "events.csv",
  ["kind", "name", "source"],
  {
    id: optional(id),
    kind: oneOf(EVENT_KINDS),
    name: text,
    name_vi: optional(text),
    name_fr: optional(text),
    start: optional(date),
    end: optional(date),
    held_in: optional(place),
    fields: list,
    status: optional(oneOf(CLAIM_STATUSES)),
    figures,
    quote: optional(text),
    source: text,
    note: optional(text),
  },
  (row) =>
    namelessProblem(row.name) ??
    outOfOrder({ name: "start", date: row.start }, { name: "end", date: row.end }),
);
