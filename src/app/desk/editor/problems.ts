import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { CheckAnswer } from "../../../model/api.ts";
import { post } from "../../data/client.ts";
import type { Problem, ProblemText } from "./use-problem-text.ts";

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
export async function problemsIn(
  doc: Text,
  tell: (problem: Problem) => ProblemText,
): Promise<Diagnostic[]> {
  const text = doc.toString();
  if (text.trim() === "") return [];
  const answer = await post<CheckAnswer>("/cypher/check", { text }).catch(() => null);
  return (answer?.problems ?? []).map((problem) => {
    const { said, quoted } = tell(problem);
    return {
      ...placeOf(doc, problem),
      severity: problem.severity,
      message: [said, quoted].join(" ").trim(),
      renderMessage: () => written(said, quoted),
    };
  });
}

/** The words of a problem, with Neo4j's own marked as the English that they are. */
function written(said: string, quoted?: string): HTMLElement {
  const all = document.createElement("span");
  all.append(said);
  if (quoted !== undefined) {
    const own = document.createElement("span");
    own.lang = "en";
    own.textContent = quoted;
    all.append(" ", own);
  }
  return all;
}
