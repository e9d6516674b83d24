import { type FormEvent, useState } from "react";
import type { SavedQuery } from "../../../model/query-file.ts";
import { useLibrary } from "../../data/use-library.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs, useView } from "../../state/view.ts";
import { useKept } from "../kept.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { isName } from "./names.ts";
import { useSaveTrouble } from "./use-save-trouble.ts";

interface Props {
  saved: SavedQuery;
  close(): void;
}

/** Gives a query of the user's own another name. */
export function RenameDialog({ saved, close }: Props) {
  const { t } = useWords();
  const { p, ask } = useView();
  const { question } = useActs();
  const shelf = useShelf();
  const library = useLibrary();
  const follow = useKept((kept) => kept.follow);
  const { trouble, explain } = useSaveTrouble();
  const [name, setName] = useState(saved.name);
  const [busy, setBusy] = useState(false);
  const isTaken =
    name !== saved.name && library.data?.queries.some((query) => query.name === name) === true;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await shelf.rename(saved, name);
      follow(saved.name, name);
      question({ q: name, ask, p });
      close();
    } catch (error) {
      explain(error);
      setBusy(false);
    }
  };
  return (
    <DeskDialog title={t("desk.rename")} close={close}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <label className="field">
          <span className="field-label">{t("desk.fieldName")}</span>
          <input
            className="input mono"
            // biome-ignore lint/a11y/noAutofocus: the dialog is opened to fill this in
            autoFocus
            value={name}
            aria-invalid={isTaken || !isName(name)}
            aria-describedby="rename-hint"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="rename-hint" className={isTaken ? "field-trouble" : "hint"}>
          {isTaken ? t("desk.nameTaken", { name }) : t("desk.nameHint")}
        </p>
        {trouble && (
          <p className="trouble" role="alert">
            {trouble}
          </p>
        )}
        <div className="actions">
          <button
            type="submit"
            className="button strong"
            disabled={busy || isTaken || !isName(name) || name === saved.name}
          >
            {t("desk.rename")}
          </button>
          <button type="button" className="button" onClick={close}>
            {t("desk.cancel")}
          </button>
        </div>
      </form>
    </DeskDialog>
  );
}
