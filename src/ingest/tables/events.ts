import { CLAIM_STATUSES, EVENT_KINDS } from "../../model/kinds.ts";
import { date, figures, id, list, name, oneOf, optional, place, text } from "../cells.ts";
import { outOfOrder } from "./order.ts";
import { namelessProblem, table } from "./table.ts";

export const eventsTable = table(
  "events.csv",
  ["kind", "name", "source"],
  {
    id: optional(id),
    kind: oneOf(EVENT_KINDS),
    name,
    name_vi: optional(name),
    name_fr: optional(name),
    start: optional(date),
    end: optional(date),
    held_in: optional(place),
    fields: list,
    status: optional(oneOf(CLAIM_STATUSES)),
    figures,
    quote: optional(text),
    source: name,
    note: optional(text),
  },
  (row) =>
    namelessProblem(row.name) ??
    outOfOrder({ name: "start", date: row.start }, { name: "end", date: row.end }),
);
