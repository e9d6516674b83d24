import { useQueryClient } from "@tanstack/react-query";
import { type DeletedQuery, MAX_REVISIONS } from "../../../model/query-revisions.ts";
import { revisionOptions, useDeleted } from "../../data/use-revisions.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Trouble } from "../../panel/parts/Trouble.tsx";
import { download } from "../results/files.ts";
import { useLocal } from "../use-local.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { useBringBack } from "./use-bring-back.ts";
import { useMoment } from "./use-moment.ts";
import "../../styles/desk-revisions.css";

/** The user's own queries that were deleted, each to be brought back. */
export function DeletedDialog({ close }: { close(): void }) {
  const { t } = useWords();
  const local = useLocal();
  const moment = useMoment();
  const client = useQueryClient();
  const { data: deleted, error, refetch } = useDeleted();
  const { bringBack, trouble, isBusy } = useBringBack(close);
  const take = async ({ name, id }: DeletedQuery) => {
    const whole = await client.fetchQuery(revisionOptions(name, id)).catch(() => null);
    if (whole?.query) await bringBack(name, whole);
    else if (whole) download(`${name}.cypher`, "text/plain", whole.text);
    else void refetch();
  };
  return (
    <DeskDialog title={t("desk.deleted")} close={close}>
      <p className="hint">{t("desk.deletedHint", { count: MAX_REVISIONS })}</p>
      {error && !deleted && <Trouble error={error} />}
      {!deleted && !error && <p className="waiting">{t("desk.loading")}</p>}
      {deleted?.length === 0 && <p className="none">{t("desk.noneDeleted")}</p>}
      {deleted && deleted.length > 0 && (
        <ul className="deleted-list">
          {deleted.map((one) => {
            const title = local(one.title);
            return (
              <li key={one.name}>
                <div>
                  <p>{title || <code>{one.name}.cypher</code>}</p>
                  <p className="hint figures">{t("desk.deletedOn", { when: moment(one.until) })}</p>
                  {!title && <p className="hint">{t("desk.noQueryAnyMore")}</p>}
                </div>
                <button
                  type="button"
                  className="button"
                  disabled={isBusy}
                  aria-label={`${title ? t("desk.bringBack") : t("desk.exportOne")}: ${title || one.name}`}
                  onClick={() => void take(one)}
                >
                  {title ? t("desk.bringBack") : t("desk.exportOne")}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          {t("desk.closeDialog")}
        </button>
      </div>
    </DeskDialog>
  );
}
