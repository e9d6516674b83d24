import { lazy, Suspense, useId, useMemo } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { useLocal } from "../use-local.ts";
import { type Draft, fieldsOf, isEdited } from "./draft.ts";
import { ParamField } from "./ParamField.tsx";
import { QuestionActions } from "./QuestionActions.tsx";

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
export function QuestionForm({ draft, change, wrong, isRunning, run, stop }: Props) {
  const { t, lang } = useWords();
  const local = useLocal();
  const titleId = useId();
  const { saved, text, filled } = draft;
  const fields = fieldsOf(draft);
  const names = fields.map(({ name }) => name).join(" ");
  const params = useMemo(() => names.split(" ").filter(Boolean), [names]);
  return (
    <form
      className="desk-question"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
      onKeyDown={(event) => {
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
      {fields.length > 0 && (
        <div className="question-fields">
          {fields.map((field) => (
            <ParamField
              key={`${saved?.name} ${field.name}`}
              field={field}
              filled={filled}
              wrong={wrong.get(field.name)}
              change={(value) => change({ ...draft, filled: { ...filled, [field.name]: value } })}
            />
          ))}
        </div>
      )}
      <Suspense fallback={<pre className="editor-wait">{text}</pre>}>
        <Editor
          key={lang}
          label={t("desk.text")}
          placeholder={t("desk.placeholder")}
          value={text}
          change={(value) => change({ ...draft, text: value })}
          params={params}
          run={run}
        />
      </Suspense>
      <QuestionActions draft={draft} change={change} isRunning={isRunning} stop={stop} />
    </form>
  );
}
