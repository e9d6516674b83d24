import type { GraphNode, SourcedClaim } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { SourceLine } from "./SourceLine.tsx";
import { type About, sayClaim } from "./sentence.ts";
import { sayProperty } from "./value.ts";

interface Props {
  claims: readonly SourcedClaim[];
  about: About;
  /** The ends of a link, or whatever else the claims name. */
  named: readonly GraphNode[];
}

/** Every claim as a sentence with its source, the source's own word, its quotation and its note. */
export function ClaimList({ claims, about, named }: Props) {
  const say = useWords();
  const { t, list } = say;
  const nameOf = (id: string) => named.find((node) => node.id === id)?.name;
  return (
    <ol className="claims">
      {claims.map(({ claim, source }) => {
        const declarers = (claim.declaredBy ?? []).map(nameOf).filter((name) => name !== undefined);
        const sentence = sayClaim(claim, about, say, nameOf);
        return (
          <li key={claim.id} className="claim">
            {declarers.length > 0 && (
              <p className="claim-who">{t("claims.says", { who: list(declarers) })}</p>
            )}
            {sentence && <p className="claim-sentence">{sentence}</p>}
            <SourceLine claim={claim} source={source} />
            {claim.called && (
              <p className="claim-called">
                {t("claims.called")} <q lang={source.lang}>{claim.called}</q>
              </p>
            )}
            {claim.quote && claim.quote !== claim.called && (
              <blockquote lang={source.lang} aria-label={t("claims.quote")}>
                {claim.quote}
              </blockquote>
            )}
            {claim.note && <p className="claim-note">{claim.note}</p>}
          </li>
        );
      })}
    </ol>
  );
}

interface VerdictProps {
  claims: readonly SourcedClaim[];
  conflicts: readonly string[];
}

/** Whether the claims agree, in one sentence. */
export function Verdict({ claims, conflicts }: VerdictProps) {
  const say = useWords();
  const { t, list } = say;
  const disputed = [...new Set(conflicts.map((property) => sayProperty(property, say)))];
  if (disputed.length > 0) {
    return <p className="verdict conflict">{t("claims.disagreeOn", { list: list(disputed) })}</p>;
  }
  return <p className="verdict">{claims.length > 1 ? t("claims.agree") : t("claims.single")}</p>;
}
