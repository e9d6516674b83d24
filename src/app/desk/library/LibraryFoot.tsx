import { useRef, useState } from "react";
import { type QueryLibrary, writeQueryFile } from "../../../model/query-file.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { download } from "../results/files.ts";
import { DeletedDialog } from "./DeletedDialog.tsx";
import { FileProblems } from "./FileProblems.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { type Imported, importFiles } from "./import-files.ts";
import { textOf } from "./text-of.ts";

/** Queries come in and go out as files; what is wrong with those that lie in the folder is told here. */
export function LibraryFoot({ library }: { library: QueryLibrary | undefined }) {
  const { t } = useWords();
  const shelf = useShelf();
  const field = useRef<HTMLInputElement>(null);
  const [showsDeleted, setShowsDeleted] = useState(false);
  const [report, setReport] = useState<Imported[] | null>(null);
  const own = (library?.queries ?? []).filter(({ origin }) => origin === "own");
  const broken = library?.broken ?? [];
  const take = async (files: FileList | null) => {
    if (!files || !library) return;
    setReport(await importFiles([...files], library.queries, shelf.save));
    if (field.current) field.current.value = "";
  };
  return (
    <footer className="library-foot">
      <div className="actions">
        <button type="button" className="quiet" onClick={() => field.current?.click()}>
          {t("desk.import")}
        </button>
        {own.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              for (const query of own) {
                download(`${query.name}.cypher`, "text/plain", writeQueryFile(textOf(query)));
              }
            }}
          >
            {t("desk.exportOwn", { count: own.length })}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          aria-haspopup="dialog"
          onClick={() => setShowsDeleted(true)}
        >
          {t("desk.deletedMore")}
        </button>
      </div>
      <input
        ref={field}
        type="file"
        accept=".cypher,.cyp,.cql,text/plain"
        multiple
        hidden
        aria-label={t("desk.import")}
        onChange={({ target }) => void take(target.files)}
      />
      {broken.length > 0 && (
        <details className="broken">
          <summary>{t("desk.broken", { count: broken.length })}</summary>
          <ul>
            {broken.map(({ name, problems }) => (
              <li key={name}>
                <code>{name}.cypher</code>
                <FileProblems problems={problems} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {showsDeleted && <DeletedDialog close={() => setShowsDeleted(false)} />}
      {report && <ImportReport report={report} close={() => setReport(null)} />}
    </footer>
  );
}
