import { ORGANISATION_KINDS } from "../../model/kinds.ts";
import { id, list, name, oneOf, optional, text } from "../cells.ts";
import { namelessProblem, table } from "./table.ts";

export const organisationsTable = table(
  "organisations.csv",
  ["name", "source"],
  {
    id: optional(id),
    name,
    name_vi: optional(name),
    name_fr: optional(name),
    kind: optional(oneOf(ORGANISATION_KINDS)),
    names: list,
    source: name,
    note: optional(text),
  },
  (row) => namelessProblem(row.name),
);
