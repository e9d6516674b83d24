import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLibrary } from "../../data/use-library.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";
import { useActs } from "../../state/view.ts";
import type { Draft } from "../question/draft.ts";
import { useLocal } from "../use-local.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { isName, nameOf } from "./names.ts";
import { ParamsToSave } from "./ParamsToSave.tsx";
import { type ParamDraft, paramDraftsOf } from "./param-drafts.ts";
import { type Labels, toSave, type WrongParams } from "./to-save.ts";
import { useSaveTrouble } from "./use-save-trouble.ts";

const NONE_WRONG: WrongParams = new Map();

/** Names a question and keeps it: over the user's own one that it began as, or as a new one. */
export function SaveDialog({ draft, close }: { draft: Draft; close(): void }) {
  const { t, lang } = useWords();
  const local = useLocal();
  const shelf = useShelf();
  const library = useLibrary();
  const announce = useUi((ui) => ui.announce);
  const { question } = useActs();
  const { trouble, explain } = useSaveTrouble();
  const { saved } = draft;
  const own = saved?.origin === "own" ? saved : null;
  const [labels, setLabels] = useState<Labels>(() => ({
    title: saved ? local(saved.title) : "",
    about: saved ? local(saved.about) : "",
    tags: saved?.tags.join(" ") ?? "",
  }));
  const [givenName, setName] = useState<string | null>(own?.name ?? null);
  const [params, setParams] = useState<readonly ParamDraft[]>(() => paramDraftsOf(draft, lang));
  const [busy, setBusy] = useState(false);
  const name = givenName ?? nameOf(labels.title);
  const other = library.data?.queries.find((query) => query.name === name);
  const replaces = own && other?.name === own.name ? own.revision : undefined;
  const taken = other !== undefined && replaces === undefined;
  const outcome = toSave(draft, labels, params, lang);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) goToWrong(form.current);
  }, [tries]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if ("error" in outcome) {
      if (outcome.wrong.size === 0) explain(outcome.error);
      return;
    }
    setBusy(true);
    try {
      await shelf.save(name, outcome.text, replaces);
      announce(t("desk.saved", { name: labels.title }));
      question({ q: name, ask: null, p: draft.filled });
      close();
    } catch (error) {
      explain(error);
      setBusy(false);
    }
  };
  return (
    <DeskDialog title={own ? t("desk.save") : t("desk.saveAs")} close={close}>
      <form ref={form} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span className="field-label">{t("desk.fieldTitle")}</span>
          <input
            className="input"
            required
            maxLength={300}
            // biome-ignore lint/a11y/noAutofocus: the dialog is opened to fill this in
            autoFocus
            value={labels.title}
            onChange={({ target }) => setLabels({ ...labels, title: target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">{t("desk.fieldAbout")}</span>
          <textarea
            className="input"
            rows={2}
            maxLength={1000}
            value={labels.about}
            onChange={({ target }) => setLabels({ ...labels, about: target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">{t("desk.fieldTags")}</span>
          <input
            className="input"
            value={labels.tags}
            onChange={({ target }) => setLabels({ ...labels, tags: target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">{t("desk.fieldName")}</span>
          <input
            className="input mono"
            required
            value={name}
            aria-invalid={taken || (name !== "" && !isName(name))}
            aria-describedby="save-name-hint"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="save-name-hint" className={taken ? "field-trouble" : "hint"}>
          {taken
            ? t(other.origin === "shipped" ? "desk.nameShipped" : "desk.nameTaken", { name })
            : replaces !== undefined
              ? t("desk.nameReplaces")
              : t("desk.nameHint")}
        </p>
        <ParamsToSave
          params={params}
          filled={draft.filled}
          wrong={tries > 0 && "wrong" in outcome ? outcome.wrong : NONE_WRONG}
          change={setParams}
        />
        {trouble && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <div className="actions">
          <button
            type="submit"
            className="button strong"
            disabled={busy || taken || !isName(name) || labels.title.trim() === ""}
          >
            {t("desk.save")}
          </button>
          <button type="button" className="button" onClick={close}>
            {t("desk.cancel")}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}

/** Puts the user where something is to be mended, which may stand in a closed part. */
function goToWrong(form: HTMLFormElement | null) {
  const wrong = form?.querySelector<HTMLElement>(".field[data-wrong] :is(input, select, button)");
  const part = wrong?.closest("details");
  if (part) part.open = true;
  wrong?.focus();
}
