import type { UseQueryResult } from "@tanstack/react-query";
import { lazy, type Ref, Suspense, useEffect, useMemo, useState } from "react";
import type { Table } from "../../../model/api.ts";
import type { SavedQuery } from "../../../model/query-file.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Waiting } from "../../panel/parts/Trouble.tsx";
import { useUi } from "../../state/ui.ts";
import { useView } from "../../state/view.ts";
import { AnswerBar } from "./AnswerBar.tsx";
import { ChartView } from "./ChartView.tsx";
import { CypherTrouble } from "./CypherTrouble.tsx";
import { readable } from "./readable.ts";
import { TableTools } from "./TableTools.tsx";
import { TableView } from "./TableView.tsx";
import { TimelineView } from "./TimelineView.tsx";

const MapView = lazy(() => import("./MapView.tsx"));

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** The rows of an answer in the form that the URL names. */
function Read({ table, saved }: { table: Table; saved: SavedQuery | null }) {
  const { t } = useWords();
  const { view } = useView();
  const announce = useUi((ui) => ui.announce);
  const [text, setText] = useState("");
  const [hidden, setHidden] = useState(NO_COLUMNS);
  const { can, chart, timeline } = useMemo(() => readable(table), [table]);
  const count = table.rows.length;
  const said = table.limitHit ? t("desk.firstOfMore", { count }) : t("desk.rows", { count });
  useEffect(() => announce(said), [announce, said]);
  // What cannot be drawn is read as a table.
  const shown = view !== null && can[view] ? view : "table";
  return (
    <>
      <AnswerBar table={table} saved={saved} shown={shown} can={can} said={said} />
      {count === 0 && <p className="none">{t("desk.noRows")}</p>}
      {count > 0 && shown === "table" && (
        <>
          <TableTools
            columns={table.columns}
            text={text}
            setText={setText}
            hidden={hidden}
            setHidden={setHidden}
          />
          <TableView table={table} hidden={hidden} text={text} />
        </>
      )}
      {count > 0 && shown === "chart" && chart && <ChartView chart={chart} />}
      {count > 0 && shown === "timeline" && timeline && <TimelineView timeline={timeline} />}
      {count > 0 && shown === "map" && (
        <Suspense fallback={<p className="waiting">{t("desk.loading")}</p>}>
          <MapView graph={table.graph} />
        </Suspense>
      )}
    </>
  );
}

interface Props {
  answer: UseQueryResult<Table>;
  saved: SavedQuery | null;
  retry(): void;
  place: Ref<HTMLDivElement>;
}

/** What came of the question: nothing yet, waiting, stopped, refused, or rows. */
export function Answer({ answer, saved, retry, place }: Props) {
  const { t } = useWords();
  const { view } = useView();
  const { data, error, isFetching, isPending } = answer;
  const isAsked = view !== null;
  return (
    <div className="desk-answer" ref={place} aria-busy={isFetching}>
      {!isAsked && <p className="none">{t("desk.nothingAsked")}</p>}
      {isAsked && isPending && (
        <Waiting text={t("desk.running")} isStopped={!isFetching} retry={retry} />
      )}
      {isAsked && error && <CypherTrouble error={error} />}
      {isAsked && data && !error && <Read key={answer.dataUpdatedAt} table={data} saved={saved} />}
    </div>
  );
}
