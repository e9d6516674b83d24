import { name, optional, place, text } from "../cells.ts";
import { table } from "./table.ts";

/** `role` is free text for officials, and one of the model's roles for all others (checked once `who` is known). */
export const takingPartTable = table("taking_part.csv", ["event", "who", "source"], {
  event: name,
  who: place,
  role: optional(name),
  source: name,
  note: optional(text),
});
