import type { Related } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Fold } from "../parts/Fold.tsx";
import { Marks } from "../parts/Mark.tsx";
import { Section } from "../parts/Section.tsx";
import { NameButton } from "./NameButton.tsx";
import { type Joined, joinedOnce, newestFirst } from "./related.ts";

function EventRow({ node, edges }: Joined) {
  const { t, word, span } = useWords();
  const when = span(node.start, node.end);
  const what = [
    node.subtype && word("event", node.subtype),
    ...edges.map(({ type, role }) =>
      type === "HELD_IN" ? t("panel.heldHere") : role && word("role", role),
    ),
  ].filter(Boolean);
  return (
    <li className="row event-row">
      <span className="when">{when || t("panel.noDate")}</span>
      <NameButton node={node} />
      <span className="row-note">{[...new Set(what)].join(" · ")}</span>
      <Marks of={node} />
    </li>
  );
}

/** Events, the newest first, each once. */
export function EventList({ events }: { events: readonly Related[] }) {
  const { t } = useWords();
  const list = newestFirst(joinedOnce(events));
  if (list.length === 0) return null;
  return (
    <Section title={t("panel.events")} count={list.length}>
      <Fold items={list}>{(event) => <EventRow key={event.node.id} {...event} />}</Fold>
    </Section>
  );
}
