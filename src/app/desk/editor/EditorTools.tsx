import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useWords } from "../../i18n/use-words.ts";
import type { Formatted } from "./format/format.ts";
import { HistoryMenu } from "./HistoryMenu.tsx";
import type { History } from "./history.ts";
import type { PlanDoor } from "./plan/PlanPanel.tsx";

interface Props {
  isEmpty: boolean;
  format(): void;
  /** What came of the last layout, while the text is still that one. */
  formatted: Formatted | null;
  history: History;
  plan: PlanDoor;
}

/** What can be done with the text: lay it out, go back to what was asked before, see how it would be done. */
export function EditorTools({ isEmpty, format, formatted, history, plan }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className="editor-tools">
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button
            className="quiet"
            isDisabled={isEmpty}
            aria-keyshortcuts="Shift+Alt+F"
            onPress={format}
          >
            {t("desk.format.do")}
          </Button>
          <Tooltip className="tooltip" placement="bottom start" offset={6}>
            {t("desk.format.about")}
            <kbd>{t("desk.format.keys")}</kbd>
          </Tooltip>
        </TooltipTrigger>
        <HistoryMenu history={history} />
        <button
          type="button"
          className="quiet plan-door"
          aria-expanded={plan.isOpen}
          aria-controls={plan.id}
          onClick={plan.toggle}
        >
          {t("desk.plan.open")}
        </button>
      </div>
      <div role="status">
        {formatted?.outcome === "unsure" && (
          <p className="editor-told">{t("desk.format.unsure")}</p>
        )}
        {formatted?.outcome === "unreadable" && (
          <p className="editor-told">
            {formatted.line === undefined
              ? t("desk.format.unclosed")
              : t("desk.format.unreadable", { line: formatted.line, column: formatted.column })}
          </p>
        )}
      </div>
    </>
  );
}
