import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type SavedQuery, writeQueryFile } from "../../../model/query-file.ts";
import { useWords } from "../../i18n/use-words.ts";
import { download } from "../results/files.ts";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { RenameDialog } from "./RenameDialog.tsx";
import { textOf } from "./text-of.ts";
import { VersionsDialog } from "./VersionsDialog.tsx";
import "../../styles/desk-menu.css";

/** What can be done with a saved query besides running it. */
export function OwnActions({ saved }: { saved: SavedQuery }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<"versions" | "rename" | "delete" | null>(null);
  const close = () => setAsking(null);
  const acts: Record<string, () => void> = {
    versions: () => setAsking("versions"),
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
                <MenuItem id="versions" className="menu-item">
                  {t("desk.versionsMore")}
                </MenuItem>
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
      {asking === "versions" && <VersionsDialog saved={saved} close={close} />}
      {asking === "rename" && <RenameDialog saved={saved} close={close} />}
      {asking === "delete" && <DeleteDialog saved={saved} close={close} />}
    </>
  );
}
