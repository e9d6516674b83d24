import { useState } from "react";
import type { SavedQuery } from "../../../model/query-file.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { useKept } from "../kept.ts";
import { useLocal } from "../use-local.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { useSaveTrouble } from "./use-save-trouble.ts";

interface Props {
  saved: SavedQuery;
  close(): void;
}

/** Takes a query of the user's own out of the library, from where it can be brought back. */
export function DeleteDialog({ saved, close }: Props) {
  const { t } = useWords();
  const local = useLocal();
  const { ask } = useActs();
  const shelf = useShelf();
  const follow = useKept((kept) => kept.follow);
  const { trouble, explain } = useSaveTrouble();
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await shelf.remove(saved);
      follow(saved.name, null);
      ask("");
      close();
    } catch (error) {
      explain(error);
      setBusy(false);
    }
  };
  return (
    <DeskDialog title={t("desk.delete")} close={close}>
      <p>{t("desk.deleteAsk", { title: local(saved.title) })}</p>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button strong"
          disabled={busy}
          onClick={() => void remove()}
        >
          {t("desk.delete")}
        </button>
        <button type="button" className="button" onClick={close}>
          {t("desk.cancel")}
        </button>
      </div>
    </DeskDialog>
  );
}
