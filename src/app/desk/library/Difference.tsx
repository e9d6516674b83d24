import { useWords } from "../../i18n/use-words.ts";
import { differenceOf, type Passage } from "./difference.ts";

const SIGNS = { before: "−", now: "+", same: " " } as const;

function Lines({ kind, lines }: Pick<Passage, "kind" | "lines">) {
  const { t } = useWords();
  return lines.map((line, i) => (
    <li key={i} data-kind={kind}>
      <span className="difference-sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {kind !== "same" && <span className="visually-hidden">{t(`desk.difference.${kind}`)}: </span>}
      <code>{line}</code>
    </li>
  ));
}

/** What two texts of a query have apart, line by line: told by sign and word, and then by colour. */
export function Difference({ before, now }: { before: string; now: string }) {
  const { t } = useWords();
  const passages = differenceOf(before, now);
  if (passages.length === 0) return <p className="none">{t("desk.difference.none")}</p>;
  return (
    <>
      <p className="difference-key hint" aria-hidden="true">
        {(["before", "now"] as const).map((kind) => (
          <span key={kind} data-kind={kind}>
            <span className="difference-sign">{SIGNS[kind]}</span>
            {t(`desk.difference.${kind}`)}
          </span>
        ))}
      </p>
      <ol className="difference">
        {passages.map(({ kind, lines, isFolded }, i) =>
          isFolded ? (
            <li key={i}>
              <details>
                <summary>{t("desk.linesAlike", { count: lines.length })}</summary>
                <ol>
                  <Lines kind={kind} lines={lines} />
                </ol>
              </details>
            </li>
          ) : (
            <Lines key={i} kind={kind} lines={lines} />
          ),
        )}
      </ol>
    </>
  );
}
