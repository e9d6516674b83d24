import { createSerializer } from "nuqs";
import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { Icon } from "../../panel/parts/icons.tsx";
import { useCopy } from "../../panel/parts/use-copy.ts";
import { address } from "../../state/address.ts";
import { OwnActions } from "../library/OwnActions.tsx";
import { SaveDialog } from "../library/SaveDialog.tsx";
import { type Draft, isEdited, questionOf } from "./draft.ts";

const addressOf = createSerializer(address);

interface Props {
  draft: Draft;
  change(draft: Draft): void;
  isRunning: boolean;
  stop(): void;
}

/** Run or stop, share, save. */
export function QuestionActions({ draft, change, isRunning, stop }: Props) {
  const { t } = useWords();
  const { copy, outcome } = useCopy();
  const [saving, setSaving] = useState(false);
  const { saved, text } = draft;
  const isEmpty = text.trim() === "";
  const link = () => {
    const { ask, q, p } = questionOf(draft);
    return `${location.origin}${addressOf("/", { ask, q, p })}`;
  };
  return (
    <>
      <div className="actions question-actions">
        {isRunning ? (
          <button type="button" className="button strong" onClick={stop}>
            {t("desk.stop")}
            <kbd>{t("desk.escape")}</kbd>
          </button>
        ) : (
          <button type="submit" className="button strong" disabled={isEmpty}>
            {t("desk.run")}
            <kbd>Ctrl ↵</kbd>
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          aria-haspopup="dialog"
          onClick={() => setSaving(true)}
        >
          {saved?.origin === "own" ? t("desk.save") : t("desk.saveAs")}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={isEmpty}
          onClick={() => void copy(link())}
        >
          <Icon name="link" />
          {outcome ?? t("panel.copyLink")}
        </button>
        {isEdited(draft) && saved && (
          <button
            type="button"
            className="quiet"
            onClick={() => change({ ...draft, text: saved.cypher })}
          >
            <Icon name="undo" />
            {t("desk.revert")}
          </button>
        )}
        {saved && <OwnActions saved={saved} />}
      </div>
      {saving && <SaveDialog draft={draft} close={() => setSaving(false)} />}
    </>
  );
}
