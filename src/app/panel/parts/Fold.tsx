import { type ReactNode, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";

/** Longer lists are folded after this many. */
const SHOWN = 12;
/** One or two more than the limit are not worth a button. */
const SLACK = 2;

/** A list that shows its beginning and, when asked, all of it. */
export function Fold<T>({
  items,
  children,
}: {
  items: readonly T[];
  children(item: T): ReactNode;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const folds = items.length > SHOWN + SLACK;
  return (
    <>
      <ul className="rows">
        {(folds && !all ? items.slice(0, SHOWN) : items).map((item) => children(item))}
      </ul>
      {folds && (
        <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("panel.showFewer") : t("panel.showAll", { count: items.length })}
        </button>
      )}
    </>
  );
}
