import type { CSSProperties, ReactNode } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { shareOf, type Work } from "./flow.ts";
import { doesOf } from "./operators.ts";
import { rowsText } from "./rows-text.ts";

interface Props {
  work: Work;
  /** The largest number of rows in the whole plan. */
  most: number;
  id: string;
  /** What ids in the page begin with. */
  base: string;
  level: number;
  position: number;
  size: number;
  /** It is the one that Tab reaches. */
  isActive: boolean;
  isClosed: boolean;
  focus(): void;
  side(): ReactNode;
}

/** One operator: what it does in plain words, its own name and details, how many rows it gives. */
export function Step(props: Props) {
  const { t, lang } = useWords();
  const { work, most, id, base, level, position, size, isActive, isClosed, focus, side } = props;
  const { number, operator, details, rows, advice } = work;
  const does = doesOf(operator);
  const part = (name: string) => `${base}-${id}-${name}`;
  const hasSide = work.side.length > 0;
  return (
    <div
      role="treeitem"
      className="plan-step"
      data-id={id}
      data-advice={advice ?? undefined}
      tabIndex={isActive ? 0 : -1}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={hasSide ? !isClosed : undefined}
      aria-labelledby={`${part("does")} ${part("rows")}`}
      aria-describedby={`${part("own")}${advice ? ` ${part("advice")}` : ""}`}
      onFocus={(event) => {
        event.stopPropagation();
        focus();
      }}
    >
      <div className="plan-step-line">
        <span className="plan-step-number figures">{number}</span>
        <p id={part("does")} className="plan-step-does">
          {does ? t(`desk.plan.does.${does}`) : operator}
        </p>
        <p id={part("rows")} className="plan-step-rows figures">
          {rows !== undefined && (
            <>
              {t("desk.plan.rows", { count: Math.round(rows), rows: rowsText(rows, lang) })}
              <span
                className="plan-step-bar"
                style={{ "--share": shareOf(rows, most) } as CSSProperties}
              />
            </>
          )}
        </p>
        <p id={part("own")} className="plan-step-own">
          {does && <b>{operator}</b>} {details}
        </p>
        {advice && (
          <p id={part("advice")} className="plan-step-advice">
            {t(`desk.plan.advice.${advice}`)}
          </p>
        )}
      </div>
      {hasSide && !isClosed && (
        // biome-ignore lint/a11y/useSemanticElements: a tree's group is no field set
        <div role="group">{side()}</div>
      )}
    </div>
  );
}
