import type { PathsAnswer } from "../../../model/api.ts";
import type { ViaKind } from "../../../model/kinds.ts";
import { VIA_KINDS } from "../../../model/kinds.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useNodeName } from "../node/NameButton.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { RouteCard } from "./RouteCard.tsx";

interface Props {
  answer: PathsAnswer;
  from: string;
  to: string;
  via: readonly ViaKind[];
  chosen: number | null;
  choose(index: number | null): void;
  /** Asks again: what ran out of time once is quicker the second time. */
  retry(): void;
}

function Limit({ limit }: { limit: PathsAnswer["limit"] }) {
  const { t } = useWords();
  if (!limit) return null;
  return <p className="hint">{limit === "time" ? t("route.limitTime") : t("route.limitLength")}</p>;
}

/** Why there is no route, and what to try. */
function NoRoute({ answer, from, to, via, retry }: Props) {
  const { t } = useWords();
  const isLate = answer.limit === "time";
  const advice = isLate
    ? undefined
    : via.length < VIA_KINDS.length
      ? t("route.noneVia")
      : answer.limit
        ? undefined
        : t("route.noneAll");
  return (
    <div className="none" role="status">
      <p>{t("route.none", { from, to })}</p>
      {advice && <p className="hint">{advice}</p>}
      <Limit limit={answer.limit} />
      {isLate && (
        <button type="button" className="quiet" onClick={retry}>
          {t("notices.retry")}
        </button>
      )}
    </div>
  );
}

/** Up to five routes, best first; the chosen one is told in full and lit on the canvas. */
export function RouteAnswer(props: Props) {
  const { answer, chosen, choose } = props;
  const { t, list } = useWords();
  const nameOf = useNodeName();
  const { paths, hubsLeftOut } = answer;
  if (paths.length === 0) return <NoRoute {...props} />;
  const step = (by: number) => choose(((chosen ?? -1) + by + paths.length) % paths.length);
  return (
    <>
      <div className="route-bar">
        <p role="status">{t("route.found", { count: paths.length })}</p>
        {paths.length > 1 && (
          <>
            <IconButton icon="previous" label={t("route.previous")} onPress={() => step(-1)} />
            <IconButton icon="next" label={t("route.next")} onPress={() => step(1)} />
          </>
        )}
      </div>
      <ol className="routes">
        {paths.map((route, i) => (
          <RouteCard
            key={route.edges.map(({ id }) => id).join(" ")}
            route={route}
            index={i}
            isChosen={i === chosen}
            choose={() => choose(i === chosen ? null : i)}
          />
        ))}
      </ol>
      {hubsLeftOut.length > 0 && (
        <p className="hint">{t("route.hubs", { list: list(hubsLeftOut.map(nameOf)) })}</p>
      )}
      <Limit limit={answer.limit} />
    </>
  );
}
