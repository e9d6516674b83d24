import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useWords } from "../../i18n/use-words.ts";
import type { History } from "./history.ts";

/** What was asked before, to choose from with a pointer. */
export function HistoryMenu({ history: { lines, at, go } }: { history: History }) {
  const { t } = useWords();
  return (
    <MenuTrigger>
      <Button className="quiet" isDisabled={lines.length < 2} aria-keyshortcuts="Control+ArrowUp">
        {t("desk.history.open")}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu history-menu"
          aria-label={t("desk.history.open")}
          selectionMode="single"
          selectedKeys={[at]}
          onAction={(key) => go(Number(key))}
        >
          {lines.map((line, i) => (
            <MenuItem key={i} id={i} className="menu-item history-item" textValue={line}>
              {i === 0 && <span className="hint">{t("desk.history.present")}</span>}
              <span className="history-line">{line || t("desk.history.nothing")}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
