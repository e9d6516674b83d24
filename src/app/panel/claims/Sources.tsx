import type { SourcedClaim } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "../parts/Section.tsx";
import { sourcesOf } from "./claims.ts";
import { SourceDetails, SourceTitle } from "./SourceLine.tsx";

/** The sources that speak of what the panel shows. */
export function Sources({ claims }: { claims: readonly SourcedClaim[] }) {
  const { t } = useWords();
  const sources = sourcesOf(claims);
  if (sources.length === 0) return null;
  return (
    <Section title={t("panel.sources")} count={sources.length}>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceTitle source={source} /> <SourceDetails source={source} extent="full" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
