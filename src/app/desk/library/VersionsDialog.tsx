import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SavedQuery, writeQueryFile } from "../../../model/query-file.ts";
import { MAX_REVISIONS, type Revision, type RevisionText } from "../../../model/query-revisions.ts";
import { revisionOptions, useRevisions } from "../../data/use-revisions.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Trouble } from "../../panel/parts/Trouble.tsx";
import { DeskDialog } from "./DeskDialog.tsx";
import { Difference } from "./Difference.tsx";
import { textOf } from "./text-of.ts";
import { useBringBack } from "./use-bring-back.ts";
import { useMoment } from "./use-moment.ts";
import "../../styles/desk-revisions.css";

interface Props {
  saved: SavedQuery;
  close(): void;
}

/** In the one form in which all are written, or a line that a hand has moved would seem to differ. */
const fileOf = ({ query, text }: RevisionText) => (query ? writeQueryFile(query) : text);

function Version({ saved, version, close }: Props & { version: Revision }) {
  const { t } = useWords();
  const { data, error } = useQuery(revisionOptions(saved.name, version.id));
  const { bringBack, trouble, isBusy } = useBringBack(close);
  if (error) return <Trouble error={error} />;
  if (!data) return <p className="waiting">{t("desk.loading")}</p>;
  const [before, now] = [fileOf(data), writeQueryFile(textOf(saved))];
  return (
    <>
      <Difference before={before} now={now} />
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {data.query ? (
        <div className="actions">
          <button
            type="button"
            className="button strong"
            disabled={isBusy || before === now}
            onClick={() => void bringBack(saved.name, data, saved.revision)}
          >
            {t("desk.bringBack")}
          </button>
          <p className="hint">{t("desk.bringBackHint")}</p>
        </div>
      ) : (
        <p className="hint">{t("desk.noQueryAnyMore")}</p>
      )}
    </>
  );
}

/** What a query of the user's own said before, beside what it says now. */
export function VersionsDialog({ saved, close }: Props) {
  const { t } = useWords();
  const moment = useMoment();
  const { data: versions, error } = useRevisions(saved.name);
  const [chosen, setChosen] = useState<string | null>(null);
  const version = versions?.find(({ id }) => id === chosen) ?? versions?.[0];
  return (
    <DeskDialog title={t("desk.versions")} close={close} isWide>
      <p className="hint">{t("desk.versionsHint", { count: MAX_REVISIONS })}</p>
      {error && !versions && <Trouble error={error} />}
      {!versions && !error && <p className="waiting">{t("desk.loading")}</p>}
      {versions?.length === 0 && <p className="none">{t("desk.noVersions")}</p>}
      {version && (
        <div className="revisions">
          <ul className="revisions-list" aria-label={t("desk.versions")}>
            {versions?.map(({ id, until }) => (
              <li key={id}>
                <button
                  type="button"
                  className="revision figures"
                  aria-current={id === version.id}
                  onClick={() => setChosen(id)}
                >
                  {t("desk.until", { when: moment(until) })}
                </button>
              </li>
            ))}
          </ul>
          <section
            className="revision-text"
            aria-label={t("desk.until", { when: moment(version.until) })}
          >
            <Version key={version.id} saved={saved} version={version} close={close} />
          </section>
        </div>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          {t("desk.closeDialog")}
        </button>
      </div>
    </DeskDialog>
  );
}
