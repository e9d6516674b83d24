import type { QueryProblem } from "../../../model/query-problem.ts";
import { useWords } from "../../i18n/use-words.ts";

/** What is wrong with a query's file, line by line; in English what nobody has a sentence for. */
export function FileProblems({ problems }: { problems: readonly QueryProblem[] }) {
  const { t } = useWords();
  return problems.map(({ line, message, reason, named }, i) => (
    <p key={i} className="hint">
      <span className="figures">{t("desk.line", { line })}</span>{" "}
      {t(`fileProblem.${reason ?? "other"}`, { ...named })}
      {!reason && (
        <>
          {" "}
          <q lang="en">{message}</q>
        </>
      )}
    </p>
  ));
}
