import type { Claim, Source } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { safeUrl } from "./claims.ts";

/** A source's title, as a link where it has an address. */
export function SourceTitle({ source }: { source: Source }) {
  const { t } = useWords();
  const title = source.title ?? source.publisher ?? t("claims.unnamed");
  const url = safeUrl(source.url);
  return (
    <cite lang={source.lang}>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </cite>
  );
}

interface DetailsProps {
  source: Source;
  /** Publisher and date alone, or with the licence as well; without it, the language too. */
  extent?: "brief" | "full";
}

/** Who published it, when, and in which language. */
export function SourceDetails({ source, extent }: DetailsProps) {
  const { t, date, language, lang } = useWords();
  const details = [
    source.title && source.publisher,
    source.published && date(source.published),
    extent !== "brief" && source.lang && source.lang !== lang
      ? t("claims.language", { language: language(source.lang) })
      : undefined,
    extent === "full" && source.licence,
  ].filter(Boolean);
  return <span className="source-details">{details.join(" · ")}</span>;
}

/** How the source speaks: of what is to come, of what was, or neither is known. */
export function useVerb() {
  const { t } = useWords();
  return ({ status }: Claim) =>
    status === "announced"
      ? t("claims.announcedIn")
      : status === "reported"
        ? t("claims.reportedIn")
        : t("claims.statedIn");
}

/** "announced in the article …, 11 April 2023". */
export function SourceLine({ claim, source }: { claim: Claim; source: Source }) {
  const verb = useVerb();
  return (
    <p className="source-line">
      <span className="verb">{verb(claim)}</span> <SourceTitle source={source} />{" "}
      <SourceDetails source={source} />
    </p>
  );
}
