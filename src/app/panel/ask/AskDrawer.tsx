import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useCypher } from "../../data/use-cypher.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs, useView } from "../../state/view.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { CypherTrouble } from "./CypherTrouble.tsx";
import { packAsk, parseParams, unpackAsk } from "./packed.ts";
import { Result } from "./Result.tsx";

/** A question in Cypher and its answer. `packed` is what the URL holds; editing does not touch it until Run. */
function Drawer({ packed }: { packed: string }) {
  const { t } = useWords();
  const { ask } = useActs();
  const [draft, setDraft] = useState(() => unpackAsk(packed));
  const [wrongParams, setWrongParams] = useState(false);
  const cypher = useCypher();
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { title: useId(), text: useId(), params: useId() };
  useEffect(() => {
    field.current?.focus();
  }, []);

  const run = () => {
    const params = parseParams(draft.params);
    setWrongParams(params === null);
    if (params === null || draft.text.trim() === "") return;
    const text = draft.text.trim();
    if (packAsk({ text, params }) !== packed) ask(packAsk({ text, params }));
    cypher.mutate({ text, params });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (cypher.isPending) cypher.stop();
      else ask(null);
    }
  };
  const lines = Math.min(14, Math.max(5, draft.text.split("\n").length + 1));
  return (
    <section className="ask" aria-labelledby={ids.title} onKeyDown={onKeyDown}>
      <header className="ask-head">
        <h2 id={ids.title}>{t("ask.title")}</h2>
        <p className="hint">{t("ask.hint")}</p>
        <IconButton
          icon="close"
          label={t("ask.close")}
          keys="Esc"
          placement="left"
          onPress={() => ask(null)}
        />
      </header>
      <div className="ask-body">
        <div className="ask-question">
          <label htmlFor={ids.text} className="visually-hidden">
            {t("ask.text")}
          </label>
          <textarea
            id={ids.text}
            ref={field}
            className="code"
            rows={lines}
            spellCheck={false}
            autoCapitalize="off"
            placeholder={t("ask.placeholder")}
            value={draft.text}
            onChange={({ target }) => setDraft({ ...draft, text: target.value })}
          />
          {(draft.params !== "" || draft.text.includes("$")) && (
            <>
              <label htmlFor={ids.params} className="field-label">
                {t("ask.params")}
              </label>
              <textarea
                id={ids.params}
                className="code"
                rows={Math.min(8, draft.params.split("\n").length)}
                spellCheck={false}
                aria-invalid={wrongParams}
                value={draft.params}
                onChange={({ target }) => setDraft({ ...draft, params: target.value })}
              />
            </>
          )}
          {wrongParams && (
            <p className="trouble" role="alert">
              {t("ask.paramsWrong")}
            </p>
          )}
          <div className="actions">
            <button
              type="button"
              className="button strong"
              disabled={draft.text.trim() === ""}
              onClick={() => (cypher.isPending ? cypher.stop() : run())}
            >
              {cypher.isPending ? t("ask.stop") : t("ask.run")}
              {!cypher.isPending && <kbd>Ctrl ↵</kbd>}
            </button>
          </div>
        </div>
        <div className="ask-answer" aria-live="polite" aria-busy={cypher.isPending}>
          {cypher.isPending && <p className="waiting">{t("ask.running")}</p>}
          {cypher.isError && <CypherTrouble error={cypher.error} />}
          {cypher.data && !cypher.isPending && (
            <Result key={cypher.submittedAt} table={cypher.data} />
          )}
        </div>
      </div>
    </section>
  );
}

/** The drawer for free Cypher, where "show the Cypher" lands as well. */
export function AskDrawer() {
  const { ask } = useView();
  if (ask === null) return null;
  return <Drawer packed={ask} />;
}
