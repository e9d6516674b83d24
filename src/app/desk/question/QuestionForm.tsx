import { lazy, Suspense, useId, useMemo, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { PlanPanel } from "../editor/plan/PlanPanel.tsx";
import { useLocal } from "../use-local.ts";
import { type Draft, fieldsOf, isEdited } from "./draft.ts";
import { QuestionActions } from "./QuestionActions.tsx";
import { QuestionFields } from "./QuestionFields.tsx";
import { useHistory } from "./use-history.ts";
import "../../styles/desk-question.css";
import "../../styles/desk-editor.css";

const Editor = lazy(() => import("../editor/Editor.tsx"));

interface Props {
  draft: Draft;
  change(draft: Draft): void;
  wrong: ReadonlyMap<string, "needed" | "type">;
  isRunning: boolean;
  run(): void;
  stop(): void;
}

/** A question: what it asks, its parameters as a form, its Cypher, and what can be done with it. */
export function QuestionForm({ draft, change: put, wrong, isRunning, run: ask, stop }: Props) {
  const { t, lang } = useWords();
  const local = useLocal();
  const titleId = useId();
  const planId = useId();
  const [isPlanOpen, setPlanOpen] = useState(false);
  const { history, change, ran } = useHistory(draft, put);
  const run = () => {
    ran();
    ask();
  };
  const { saved, text } = draft;
  const fields = fieldsOf(draft);
  const names = fields.map(({ name }) => name).join(" ");
  const params = useMemo(() => names.split(" ").filter(Boolean), [names]);
  return (
    <form
      className="desk-question"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) run();
      }}
      onKeyDown={(event) => {
        // What is done in a dialog opened from here comes by, too.
        if (!event.currentTarget.contains(event.target as Node)) return;
        if (event.key === "Escape" && isRunning) stop();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          run();
        }
      }}
    >
      <header className="question-head">
        <h3 id={titleId}>{saved ? local(saved.title) : t("desk.free")}</h3>
        {isEdited(draft) && <p className="question-edited">{t("desk.edited")}</p>}
        {saved && local(saved.about) && <p className="hint">{local(saved.about)}</p>}
        {!saved && <p className="hint">{t("desk.freeHint")}</p>}
      </header>
      <QuestionFields
        key={saved?.name}
        draft={draft}
        fields={fields}
        wrong={wrong}
        change={change}
      />
      <Suspense fallback={<pre className="editor-wait">{text}</pre>}>
        <Editor
          key={lang}
          label={t("desk.text")}
          placeholder={t("desk.placeholder")}
          value={text}
          change={(value) => change({ ...draft, text: value })}
          params={params}
          run={run}
          history={history}
          plan={{ id: planId, isOpen: isPlanOpen, toggle: () => setPlanOpen(!isPlanOpen) }}
        />
      </Suspense>
      <QuestionActions draft={draft} change={change} isRunning={isRunning} stop={stop} />
      {isPlanOpen && <PlanPanel id={planId} text={text} close={() => setPlanOpen(false)} />}
    </form>
  );
}
