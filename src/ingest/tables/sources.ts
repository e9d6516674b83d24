import { date, id, name, optional, text } from "../cells.ts";
import { table } from "./table.ts";

export const sourcesTable = table("sources.csv", ["id", "title"], {
  id,
  url: optional(text),
  title: name,
  publisher: optional(name),
  published: optional(date),
  lang: optional(name),
  note: optional(text),
});
