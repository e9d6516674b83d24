import { useId } from "react";
import type { SavedQuery } from "../../model/query-file.ts";
import { useAnswer } from "../data/use-answer.ts";
import { useLibrary } from "../data/use-library.ts";
import { useWords } from "../i18n/use-words.ts";
import { IconButton } from "../panel/parts/IconButton.tsx";
import { Trouble } from "../panel/parts/Trouble.tsx";
import { useActs, useView } from "../state/view.ts";
import { LibraryList } from "./library/LibraryList.tsx";
import { isDrawable } from "./results/readable.ts";
import { Workplace } from "./Workplace.tsx";
import "../styles/desk.css";
import "../styles/desk-library.css";
import "../styles/desk-answer.css";

/** Where questions are chosen, written, run and read. Everything on it is in the URL once it is run. */
export default function Desk() {
  const { t } = useWords();
  const { q, view } = useView();
  const { ask } = useActs();
  const library = useLibrary();
  const answer = useAnswer();
  // It makes way for the canvas once there is something on it: not to a wait, a refusal or plain values.
  const isFolded = view === "graph" && answer.data !== undefined && isDrawable(answer.data);
  const titleId = useId();
  const saved: SavedQuery | null | undefined =
    q === null ? null : library.data?.queries.find(({ name }) => name === q);
  return (
    <section className="desk" aria-labelledby={titleId} data-folded={isFolded || undefined}>
      <header className="desk-head">
        <h2 id={titleId}>{t("desk.title")}</h2>
        <p className="hint">{t("desk.hint")}</p>
        <IconButton
          icon="close"
          label={t("desk.close")}
          placement="left"
          onPress={() => ask(null)}
        />
      </header>
      <div className="desk-body">
        <LibraryList library={library.data} error={library.error} />
        {saved !== undefined ? (
          <Workplace saved={saved} />
        ) : (
          <div className="desk-question">
            {library.isPending && <p className="waiting">{t("desk.loading")}</p>}
            {library.error && (
              <Trouble error={library.error} retry={() => void library.refetch()} />
            )}
            {library.data && <p className="none">{t("desk.gone", { name: q })}</p>}
          </div>
        )}
      </div>
    </section>
  );
}
