import type { NodeAnswer } from "../../../model/api.ts";
import type { GraphNode } from "../../../model/graph.ts";
import { countryHue } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { ClaimList, Verdict } from "../claims/ClaimList.tsx";
import { Sources } from "../claims/Sources.tsx";
import { Marks } from "../parts/Mark.tsx";
import { NodeSwatch } from "../parts/Swatch.tsx";
import { NodeActions, PanelFoot } from "./Actions.tsx";
import { EventBody } from "./EventBody.tsx";
import { Head, OtherNames } from "./Head.tsx";
import { useNodeName } from "./NameButton.tsx";
import { OfficialBody } from "./OfficialBody.tsx";
import { PlaceBody } from "./PlaceBody.tsx";

const BODY_OF: Partial<Record<GraphNode["kind"], typeof PlaceBody>> = {
  event: EventBody,
  official: OfficialBody,
};

/** "District · Vietnam": what it is, in a few words. */
function useKindLine() {
  const { word, country } = useWords();
  return (node: GraphNode) => {
    const kind =
      node.subtype && (node.kind === "event" || node.kind === "organisation")
        ? word(node.kind, node.subtype)
        : node.level === "district"
          ? word("level", node.level)
          : word("node", node.kind);
    return [kind, node.country && country(node.country)].filter(Boolean).join(" · ");
  };
}

function Summary({ node }: { node: GraphNode }) {
  const { t } = useWords();
  const facts = [
    node.population !== undefined && t("panel.inhabitants", { count: node.population }),
    node.sources !== undefined && t("panel.sources", { count: node.sources }),
  ].filter(Boolean);
  return <p className="head-summary figures">{facts.join(" · ")}</p>;
}

/** All that is known of one node. */
export function NodePanel({ answer }: { answer: NodeAnswer }) {
  const { t } = useWords();
  const { select } = useActs();
  const kindLine = useKindLine();
  const nameOf = useNodeName();
  const { node, claims } = answer;
  const Body = BODY_OF[node.kind] ?? PlaceBody;
  const named = [...answer.ties, ...answer.events, ...answer.officials, ...answer.others];
  return (
    <>
      <Head
        about={node.id}
        swatch={<NodeSwatch kind={node.kind} hue={countryHue(node.country)} />}
        kind={kindLine(node)}
        title={nameOf(node)}
        close={{ label: t("panel.close"), act: () => select(null) }}
      >
        <Summary node={node} />
        <Marks of={{ conflicts: node.conflicts }} />
        <OtherNames names={node.names ?? []} />
        <NodeActions id={node.id} isPlace={node.kind === "city" || node.kind === "region"} />
      </Head>
      <Body answer={answer} />
      {claims.length > 0 && (
        <details className="section claims-fold">
          <summary className="section-title">
            {t("claims.title")} <span className="count">{claims.length}</span>
          </summary>
          <Verdict claims={claims} conflicts={node.conflicts ?? []} />
          <ClaimList claims={claims} about={node.kind} named={named.map((one) => one.node)} />
        </details>
      )}
      <Sources claims={claims} />
      <PanelFoot cypher={answer.cypher} />
    </>
  );
}
