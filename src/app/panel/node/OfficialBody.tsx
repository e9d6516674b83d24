import type { NodeAnswer } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EventList } from "./EventList.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { linkedBy } from "./related.ts";

/** A person: the offices held and the events attended. */
export function OfficialBody({ answer: { events, officials, others } }: { answer: NodeAnswer }) {
  const { t } = useWords();
  const all = [...officials, ...others];
  return (
    <>
      <PeopleList title={t("panel.offices")} related={linkedBy(all, "SERVES")} />
      <EventList events={events} />
    </>
  );
}
