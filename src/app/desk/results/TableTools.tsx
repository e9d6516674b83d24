import { Button, Checkbox, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useWords } from "../../i18n/use-words.ts";
import "../../styles/desk-menu.css";
import "../../styles/desk-table.css";

interface Props {
  columns: readonly string[];
  text: string;
  setText(text: string): void;
  hidden: ReadonlySet<number>;
  setHidden(hidden: ReadonlySet<number>): void;
}

/** Narrows a table down: rows by a text, columns by choice. */
export function TableTools({ columns, text, setText, hidden, setHidden }: Props) {
  const { t } = useWords();
  const toggle = (at: number) =>
    setHidden(new Set(hidden.has(at) ? [...hidden].filter((one) => one !== at) : [...hidden, at]));
  return (
    <div className="table-tools">
      <input
        className="input"
        type="search"
        aria-label={t("desk.filterRows")}
        placeholder={t("desk.filterRows")}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <DialogTrigger>
        <Button className="quiet">{t("desk.columns")}</Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="columns" aria-label={t("desk.columns")}>
            {columns.map((name, at) => (
              <Checkbox
                key={name}
                className="check"
                isSelected={!hidden.has(at)}
                isDisabled={!hidden.has(at) && columns.length - hidden.size === 1}
                onChange={() => toggle(at)}
              >
                <span className="check-box" aria-hidden="true" />
                {name}
              </Checkbox>
            ))}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
