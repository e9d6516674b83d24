import type { Related } from "../../../model/api.ts";
import type { GraphEdge } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { Fold } from "../parts/Fold.tsx";
import { Marks } from "../parts/Mark.tsx";
import { Section } from "../parts/Section.tsx";
import { NodeSwatch } from "../parts/Swatch.tsx";
import { NameButton } from "./NameButton.tsx";
import { type Joined, joinedOnce } from "./related.ts";

interface Props {
  title: string;
  related: readonly Related[];
}

/** A link that is no tie, in a few words that lead to what the sources say of it. */
function LinkNote({ edge }: { edge: GraphEdge }) {
  const { t, word, span } = useWords();
  const { select } = useActs();
  const said = [
    edge.title
      ? word("title", edge.title)
      : edge.role
        ? word("role", edge.role)
        : word("link", edge.type),
    span(edge.since, edge.until),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className="row-note link-note"
      title={t("panel.thisLink")}
      onClick={() => select(edge.id)}
    >
      {said.join(", ")}
    </button>
  );
}

function Row({ node, edges }: Joined) {
  return (
    <li className="row person-row">
      <NodeSwatch kind={node.kind} />
      <NameButton node={node} />
      {edges.map((edge) => (
        <LinkNote key={edge.id} edge={edge} />
      ))}
      <Marks of={{ conflicts: edges.flatMap(({ conflicts }) => conflicts ?? []) }} />
    </li>
  );
}

/** Officials, organisations or places, each once, with the office or the part that joins them. */
export function PeopleList({ title, related }: Props) {
  const list = joinedOnce(related);
  if (list.length === 0) return null;
  return (
    <Section title={title} count={list.length}>
      <Fold items={list}>{(one) => <Row key={one.node.id} {...one} />}</Fold>
    </Section>
  );
}
