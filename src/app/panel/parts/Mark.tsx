import { useWords } from "../../i18n/use-words.ts";

/** The sign of a conflict: an amber lozenge, the same as on the canvas. */
export function ConflictSign() {
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M6 .6 11.400 6 6 11.400.600 6z" />
    </svg>
  );
}

interface Marked {
  conflicts?: string[] | undefined;
  oneSided?: boolean | undefined;
  status?: string | undefined;
}

/** What is to be noted of a tie or an event, in words. */
export function Marks({ of }: { of: Marked }) {
  const { t } = useWords();
  const disputed = (of.conflicts?.length ?? 0) > 0;
  if (!disputed && !of.oneSided && of.status !== "ended" && of.status !== "announced") return null;
  return (
    <span className="marks">
      {disputed && (
        <span className="mark conflict">
          <ConflictSign />
          {t("mark.conflict")}
        </span>
      )}
      {of.oneSided && <span className="mark">{t("mark.oneSided")}</span>}
      {of.status === "ended" && <span className="mark">{t("mark.ended")}</span>}
      {of.status === "announced" && <span className="mark">{t("mark.announced")}</span>}
    </span>
  );
}
