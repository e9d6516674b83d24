import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { SavedQuery } from "../../model/query-file.ts";
import { answerKey, today, useAnswer } from "../data/use-answer.ts";
import { useActs, useView } from "../state/view.ts";
import { useKept } from "./kept.ts";
import {
  type Draft,
  draftOf,
  isEdited,
  questionOf,
  sameQuestion,
  wrongFields,
} from "./question/draft.ts";
import { QuestionForm } from "./question/QuestionForm.tsx";
import { Answer } from "./results/Answer.tsx";
import { useAnswerInSight } from "./use-answer-in-sight.ts";

/** A question and its answer, side by side. */
export function Workplace({ saved }: { saved: SavedQuery | null }) {
  const { ask, q, p, view } = useView();
  const { question } = useActs();
  const client = useQueryClient();
  const answer = useAnswer();
  const sight = useAnswerInSight(answer);
  const noteRun = useKept((kept) => kept.noteRun);
  const [draft, setDraft] = useState<Draft>(() => draftOf({ ask, q, p }, saved));
  const [tried, setTried] = useState(false);

  // Another question has come by the URL, or the saved one was changed: what was being written gives
  // way, and is kept among what was asked before.
  const written = useRef(draft);
  written.current = draft;
  useEffect(() => {
    const old = written.current;
    const now = { ask, q, p };
    if (old.saved === saved && sameQuestion(questionOf(old), now)) return;
    const isOwn = old.text.trim() !== "" && (old.saved === null || isEdited(old));
    const { ask: text } = questionOf(old);
    if (isOwn && text !== ask) noteRun(null, text ?? "");
    setDraft(draftOf(now, saved));
    setTried(false);
  }, [ask, q, p, saved, noteRun]);

  const wrong = wrongFields(draft, today());
  const stop = () => void client.cancelQueries({ queryKey: ["answer"] });
  const run = () => {
    setTried(true);
    if (draft.text.trim() === "" || wrong.size > 0) return;
    const asked = questionOf(draft);
    sight.expect();
    noteRun(asked.q, asked.q === null ? (asked.ask ?? "") : "");
    if (view !== null && sameQuestion(asked, { ask, q, p })) void answer.refetch();
    else {
      // A question that was stopped or failed before is asked anew.
      void client.resetQueries({ queryKey: answerKey(asked), exact: true });
      // As its author suggests, until the user has chosen another form for this run.
      question({ ...asked, view: view ?? draft.saved?.view ?? "table" });
    }
  };
  return (
    <>
      <QuestionForm
        draft={draft}
        change={setDraft}
        wrong={tried ? wrong : new Map()}
        isRunning={answer.isFetching}
        run={run}
        stop={stop}
      />
      <Answer answer={answer} saved={saved} retry={run} place={sight.place} />
    </>
  );
}
