import { useEffect, useRef } from "react";
import { ToggleButton } from "react-aria-components";
import type { Table } from "../../../model/api.ts";
import { gexfOf } from "../../../model/gexf.ts";
import { ANSWER_VIEWS, type AnswerView } from "../../../model/kinds.ts";
import type { SavedQuery } from "../../../model/query-file.ts";
import { today } from "../../data/use-answer.ts";
import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../../panel/parts/IconButton.tsx";
import { useActs } from "../../state/view.ts";
import { useLocal } from "../use-local.ts";
import { csvOf, download, jsonOf } from "./files.ts";

interface Props {
  table: Table;
  saved: SavedQuery | null;
  shown: AnswerView;
  can: Readonly<Record<AnswerView, boolean>>;
  /** How many rows there are, in words. */
  said: string;
}

/** How much was found and how fast, the forms in which it can be read, and the files it can be had in. */
export function AnswerBar({ table, saved, shown, can, said }: Props) {
  const { t, number } = useWords();
  const { ask, question } = useActs();
  const local = useLocal();
  const { columns, rows, graph, ms } = table;
  const name = saved?.name ?? "city-ties";
  const isFolded = shown === "graph";
  const bar = useRef<HTMLElement>(null);
  // What had the focus is out of sight once the desk makes way for the canvas.
  useEffect(() => {
    const had = document.activeElement;
    if (isFolded && had?.closest(".desk") && !bar.current?.contains(had)) bar.current?.focus();
  }, [isFolded]);
  return (
    <header ref={bar} className="answer-bar" tabIndex={-1}>
      {isFolded && <h3>{saved ? local(saved.title) : t("desk.free")}</h3>}
      <p className="figures answer-count">
        {said}
        <span className="hint"> {t("desk.took", { ms: number(Math.round(ms)) })}</span>
      </p>
      <fieldset aria-label={t("desk.readAs")} className="answer-views">
        {ANSWER_VIEWS.filter((view) => can[view]).map((view) => (
          <ToggleButton
            key={view}
            className="tab"
            isSelected={shown === view}
            onChange={() => question({ view })}
          >
            {t(`desk.view.${view}`)}
          </ToggleButton>
        ))}
      </fieldset>
      {isFolded ? (
        <IconButton
          icon="close"
          label={t("desk.takeOffCanvas")}
          placement="top"
          onPress={() => ask(null)}
        />
      ) : (
        <div className="answer-files">
          <button
            type="button"
            className="quiet"
            onClick={() => download(`${name}.csv`, "text/csv", csvOf(columns, rows))}
          >
            {t("desk.csv")}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => download(`${name}.json`, "application/json", jsonOf(table))}
          >
            {t("desk.json")}
          </button>
          {graph.nodes.length > 0 && (
            <button
              type="button"
              className="quiet"
              onClick={() =>
                download(`${name}.gexf`, "application/gexf+xml", gexfOf(graph, today()))
              }
            >
              {t("desk.gexf")}
            </button>
          )}
        </div>
      )}
    </header>
  );
}
