import type { Related } from "../../../model/api.ts";
import { countryHue } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { sayTie } from "../claims/sentence.ts";
import { Fold } from "../parts/Fold.tsx";
import { Marks } from "../parts/Mark.tsx";
import { Section } from "../parts/Section.tsx";
import { HueSwatch, LineSwatch } from "../parts/Swatch.tsx";
import { NameButton } from "./NameButton.tsx";
import { byCountry } from "./related.ts";

function TieRow({ node, edge }: Related) {
  const say = useWords();
  const { select } = useActs();
  return (
    <li className="row tie-row">
      <NameButton node={node} />
      <button
        type="button"
        className="tie-button"
        aria-label={`${node.name}: ${sayTie(edge, say)}. ${say.t("panel.thisTie")}`}
        onClick={() => select(edge.id)}
      >
        <LineSwatch
          kind={edge.kind}
          ended={edge.status === "ended"}
          oneSided={edge.oneSided ?? false}
        />
        {edge.kind && say.word("tie", edge.kind)}
        {edge.since && <span className="year figures">{say.year(edge.since)}</span>}
      </button>
      <Marks of={edge} />
    </li>
  );
}

/** A place's ties by country, each with its kind, year and what is to be noted of it. */
export function TieGroups({ ties }: { ties: readonly Related[] }) {
  const { t, country, lang } = useWords();
  if (ties.length === 0) return <p className="none">{t("panel.noTies")}</p>;
  return (
    <Section title={t("panel.ties")} count={ties.length}>
      {byCountry(ties, country, lang).map((group) => (
        <div key={group.country} className="group">
          <h4 className="group-title">
            <HueSwatch hue={countryHue(group.country)} />
            {group.country ? country(group.country) : t("panel.otherCountry")}
            <span className="count">{group.ties.length}</span>
          </h4>
          <Fold items={group.ties}>{(tie) => <TieRow key={tie.edge.id} {...tie} />}</Fold>
        </div>
      ))}
    </Section>
  );
}
