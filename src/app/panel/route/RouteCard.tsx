import { Fragment, useId } from "react";
import type { Route } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { SourceDetails, SourceTitle } from "../claims/SourceLine.tsx";
import { useNodeName } from "../node/NameButton.tsx";
import { Icon } from "../parts/icons.tsx";
import { Marks } from "../parts/Mark.tsx";
import { LineSwatch } from "../parts/Swatch.tsx";
import { useCopy } from "../parts/use-copy.ts";
import { routeNote, type Told, tell } from "./telling.ts";

interface Props {
  route: Route;
  index: number;
  isChosen: boolean;
  choose(): void;
}

/** The places that the route passes, joined by lines of the ties' kinds. */
function Chain({ route }: { route: Route }) {
  const nameOf = useNodeName();
  return (
    <span className="chain">
      {route.nodes.map((node, i) => {
        const edge = route.edges[i - 1];
        return (
          <Fragment key={node.id}>
            {edge && <LineSwatch kind={edge.kind} ended={edge.status === "ended"} />}
            <span className={node.kind === "city" || node.kind === "region" ? "stop" : "stop via"}>
              {nameOf(node)}
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}

function Steps({ told, prefix }: { told: Told; prefix: string }) {
  const { t } = useWords();
  const { select } = useActs();
  return (
    <ol className="steps">
      {told.steps.map(({ edge, text, refs }) => (
        <li key={edge.id}>
          <button
            type="button"
            className="step"
            title={t("panel.thisLink")}
            onClick={() => select(edge.id)}
          >
            {text}
          </button>
          {refs.map((n) => (
            <a key={n} className="ref figures" href={`#${prefix}-${n}`}>
              {n}
            </a>
          ))}
          <Marks of={{ ...edge, status: edge.type === "PARTNER_OF" ? edge.status : undefined }} />
        </li>
      ))}
    </ol>
  );
}

/** One route: its places at a glance and, once chosen, its sentences with their numbered sources. */
export function RouteCard({ route, index, isChosen, choose }: Props) {
  const say = useWords();
  const { t, number } = say;
  const prefix = useId();
  const { copy, outcome } = useCopy();
  const told = tell(route, say);
  return (
    <li className={isChosen ? "route chosen" : "route"}>
      <button type="button" className="route-head" aria-expanded={isChosen} onClick={choose}>
        <span className="route-number">
          {t("route.number", { n: number(index + 1) })}
          <span className="count">{t("route.links", { count: route.length })}</span>
        </span>
        <Chain route={route} />
      </button>
      {isChosen && (
        <>
          <Steps told={told} prefix={prefix} />
          <ol className="refs" aria-label={t("route.sources")}>
            {told.sources.map((source, i) => (
              <li key={source.id} id={`${prefix}-${i + 1}`} tabIndex={-1}>
                <SourceTitle source={source} /> <SourceDetails source={source} />
              </li>
            ))}
          </ol>
          <button type="button" className="quiet" onClick={() => void copy(routeNote(route, say))}>
            <Icon name="copy" />
            {outcome ?? t("route.copy")}
          </button>
        </>
      )}
    </li>
  );
}
