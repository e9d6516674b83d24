import { type FormEvent, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type SavedQuery, writeQueryFile } from "../../../model/query-file.ts";
import { useLibrary } from "../../data/use-library.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs, useView } from "../../state/view.ts";
import { useKept } from "../kept.ts";
import { download } from "../results/files.ts";
import { useLocal } from "../use-local.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { isName } from "./names.ts";
import { textOf } from "./text-of.ts";
import { useSaveTrouble } from "./use-save-trouble.ts";

interface Props {
  saved: SavedQuery;
  close(): void;
}

function Rename({ saved, close }: Props) {
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
      await shelf.rename(saved, name, textOf(saved));
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

function Delete({ saved, close }: Props) {
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

/** What can be done with a saved query besides running it. */
export function OwnActions({ saved }: { saved: SavedQuery }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<"rename" | "delete" | null>(null);
  const close = () => setAsking(null);
  const acts: Record<string, () => void> = {
    rename: () => setAsking("rename"),
    delete: () => setAsking("delete"),
    export: () => download(`${saved.name}.cypher`, "text/plain", writeQueryFile(textOf(saved))),
  };
  return (
    <>
      <MenuTrigger>
        <Button className="quiet">{t("desk.more")}</Button>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu" onAction={(key) => acts[String(key)]?.()}>
            <MenuItem id="export" className="menu-item">
              {t("desk.exportOne")}
            </MenuItem>
            {saved.origin === "own" && (
              <>
                <MenuItem id="rename" className="menu-item">
                  {t("desk.renameMore")}
                </MenuItem>
                <MenuItem id="delete" className="menu-item">
                  {t("desk.deleteMore")}
                </MenuItem>
              </>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asking === "rename" && <Rename saved={saved} close={close} />}
      {asking === "delete" && <Delete saved={saved} close={close} />}
    </>
  );
}
