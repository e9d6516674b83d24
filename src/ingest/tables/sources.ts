import { date, id, optional, text } from "../cells.ts";
import { table } from "./table.ts";

export const sourcesTable = table("sources.csv", ["id", "title"], {
  id,
  url: optional(text),
  title: text,
  publisher: optional(text),
  published: optional(date),
  lang: optional(text),
  note: optional(text),
});
