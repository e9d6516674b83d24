import { useWords } from "../../i18n/use-words.ts";
import { useErrorText } from "../../panel/parts/Trouble.tsx";
import { DeskDialog } from "./DeskDialog.tsx";
import { FileProblems } from "./FileProblems.tsx";
import type { Imported } from "./import-files.ts";

function useSaid() {
  const { t } = useWords();
  const say = useErrorText();
  return (one: Imported): string => {
    switch (one.outcome) {
      case "added":
        return t("desk.imported.added");
      case "renamed":
        return t("desk.imported.renamed", { name: one.name });
      case "same":
        return t("desk.imported.same");
      case "broken":
        return t("desk.imported.broken");
      case "tooLarge":
        return t("desk.imported.tooLarge");
      case "failed":
        return say(one.error);
    }
  };
}

/** What became of each file that was imported. */
export function ImportReport({ report, close }: { report: Imported[]; close(): void }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <DeskDialog title={t("desk.import")} close={close}>
      <ul className="import-report">
        {report.map((one) => (
          <li key={one.file} data-outcome={one.outcome}>
            <code>{one.file}</code>
            <p>{said(one)}</p>
            {one.outcome === "broken" && <FileProblems problems={one.problems} />}
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button strong" onClick={close}>
          {t("desk.ok")}
        </button>
      </div>
    </DeskDialog>
  );
}
