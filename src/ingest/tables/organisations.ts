import { ORGANISATION_KINDS } from "../../model/kinds.ts";
import { id, list, oneOf, optional, text } from "../cells.ts";
import { namelessProblem, table } from "./table.ts";

export const organisationsTable = table(
  "organisations.csv",
  ["name", "source"],
  {
    id: optional(id),
    name: text,
    name_vi: optional(text),
    name_fr: optional(text),
    kind: optional(oneOf(ORGANISATION_KINDS)),
    names: list,
    source: text,
    note: optional(text),
  },
  (row) => namelessProblem(row.name),
);
