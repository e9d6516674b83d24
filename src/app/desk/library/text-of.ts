import type { QueryText, SavedQuery } from "../../../model/query-file.ts";

/** What a saved query says, without where and at which revision it is kept. */
export function textOf({ name: _, origin: __, revision: ___, ...text }: SavedQuery): QueryText {
  return text;
}
