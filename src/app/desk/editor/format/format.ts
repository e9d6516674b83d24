import { isolateHistory } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import type { CheckAnswer } from "../../../../model/api.ts";
import { post } from "../../../data/client.ts";
import { isUnclosed, placeIn } from "./signs.ts";

/** What came of it; a text that nobody can read is told with its place, where Neo4j names one. */
export type Formatted =
  | { outcome: "done" | "same" | "unsure" | "late" }
  | { outcome: "unreadable"; line?: number; column?: number };

/** Neo4j tells a text that it cannot read from one that it reads and refuses by these words only. */
const UNREADABLE = /^(?:Invalid input|Failed to parse)/;

async function unreadable(text: string): Promise<Formatted | null> {
  // While Neo4j is away the layout itself still keeps every word; only the brackets are looked at.
  const answer = await post<CheckAnswer>("/cypher/check", { text }).catch(() => null);
  const problem = answer?.problems.find(({ message }) => UNREADABLE.test(message));
  if (problem) return { outcome: "unreadable", line: problem.line, column: problem.column };
  return isUnclosed(text) ? { outcome: "unreadable" } : null;
}

/**
 * Lays the editor's text out anew, in one step of its own that undo takes back. A text that cannot be
 * read stays as it is, and so does one that was changed while this waited.
 */
export async function format(view: EditorView): Promise<Formatted> {
  const { doc } = view.state;
  const text = doc.toString();
  if (text.trim() === "") return { outcome: "same" };
  const [trouble, { layOut }] = await Promise.all([unreadable(text), import("./lay-out.ts")]);
  if (view.state.doc !== doc || !view.dom.isConnected) return { outcome: "late" };
  if (trouble) return trouble;
  const next = layOut(text);
  if (next === null) return { outcome: "unsure" };
  if (next === text) return { outcome: "same" };
  const { anchor, head } = view.state.selection.main;
  view.dispatch({
    changes: { from: 0, to: text.length, insert: next },
    selection: { anchor: placeIn(text, next, anchor), head: placeIn(text, next, head) },
    annotations: isolateHistory.of("full"),
    userEvent: "format",
    scrollIntoView: true,
  });
  return { outcome: "done" };
}
