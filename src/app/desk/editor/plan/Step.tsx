import type { CSSProperties } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { shareOf, type Work } from "./flow.ts";
import { doesOf } from "./operators.ts";
import { rowsText } from "./rows-text.ts";

interface Props {
  work: Work;
  /** The largest number of rows in the whole plan. */
  most: number;
  id: string;
  level: number;
  position: number;
  size: number;
  /** It is the one that Tab reaches. */
  isActive: boolean;
  /** What is done on its side is folded away. */
  isClosed: boolean;
  focus(): void;
  fold(): void;
}

/** One operator: what it does in plain words, its own name and details, how many rows it gives. */
export function Step(props: Props) {
  const { t, lang } = useWords();
  const { work, most, id, level, position, size, isActive, isClosed, focus, fold } = props;
  const { number, operator, details, rows, advice } = work;
  const does = doesOf(operator);
  const hasSide = work.side.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys of all its items
    <div
      role="treeitem"
      className="plan-step"
      style={{ "--level": level } as CSSProperties}
      data-id={id}
      data-advice={advice ?? undefined}
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={hasSide ? !isClosed : undefined}
      onFocus={focus}
      onClick={hasSide ? fold : undefined}
    >
      <span className="plan-step-number figures">{number}</span>
      <p className="plan-step-does">{does ? t(`desk.plan.does.${does}`) : operator}</p>
      {rows !== undefined && (
        <p className="plan-step-rows figures">
          {t("desk.plan.rows", { count: Math.round(rows), rows: rowsText(rows, lang) })}
          <span
            className="plan-step-bar"
            style={{ "--share": shareOf(rows, most) } as CSSProperties}
          />
        </p>
      )}
      <p className="plan-step-own">
        {does && <b>{operator}</b>} {details}
      </p>
      {advice && <p className="plan-step-advice">{t(`desk.plan.advice.${advice}`)}</p>}
    </div>
  );
}
