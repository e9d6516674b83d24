import type { NodeAnswer } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EventList } from "./EventList.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { linkedBy } from "./related.ts";
import { TieGroups } from "./TieGroups.tsx";

const IS_PLACE: readonly string[] = ["city", "region"];

/** What is around a place, a country or an organisation. */
export function PlaceBody({
  answer: { node, ties, events, officials, others },
}: {
  answer: NodeAnswer;
}) {
  const { t } = useWords();
  const parts = linkedBy(others, "PART_OF");
  const [above, within] = [
    parts.filter(({ edge }) => edge.source === node.id),
    parts.filter(({ edge }) => edge.target === node.id),
  ];
  const localities = linkedBy(others, "IN_COUNTRY").filter(() => node.kind === "country");
  return (
    <>
      {IS_PLACE.includes(node.kind) && <TieGroups ties={ties} />}
      <EventList events={events} />
      <PeopleList title={t("panel.officials")} related={officials} />
      <PeopleList
        title={t("panel.organisations")}
        related={others.filter((other) => other.node.kind === "organisation")}
      />
      <PeopleList title={t("panel.partOf")} related={above} />
      <PeopleList title={t("panel.contains")} related={[...within, ...localities]} />
    </>
  );
}
