import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { CheckAnswer } from "../../../model/api.ts";
import { post } from "../../data/client.ts";

type Problem = CheckAnswer["problems"][number];

/** Where a problem stands: from its line and column to the end of the word there. */
export function placeOf(doc: Text, { line, column }: Pick<Problem, "line" | "column">) {
  const at = doc.line(Math.min(Math.max(1, line), doc.lines));
  const from = Math.min(at.from + Math.max(1, column) - 1, at.to);
  const [word = ""] = /^[\p{L}\p{N}_]+|^\S/u.exec(at.text.slice(from - at.from)) ?? [];
  // A problem at a line's end is marked on its last sign, or there would be nothing to see.
  return word === "" && from > at.from
    ? { from: from - 1, to: from }
    : { from, to: from + word.length };
}

/** What the server has to say of a text before it is run; nothing where it cannot be asked. */
export async function problemsIn(doc: Text): Promise<Diagnostic[]> {
  const text = doc.toString();
  if (text.trim() === "") return [];
  const answer = await post<CheckAnswer>("/cypher/check", { text }).catch(() => null);
  return (answer?.problems ?? []).map(({ message, line, column, severity }) => ({
    ...placeOf(doc, { line, column }),
    message,
    severity,
  }));
}
