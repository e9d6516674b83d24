import { ToggleButton } from "react-aria-components";
import { VIA_KINDS } from "../../../model/kinds.ts";
import { useNode } from "../../data/use-node.ts";
import { usePaths } from "../../data/use-paths.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs, useView } from "../../state/view.ts";
import { PanelFoot } from "../node/Actions.tsx";
import { Head } from "../node/Head.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { Icon } from "../parts/icons.tsx";
import { NodeSwatch } from "../parts/Swatch.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { CityPicker } from "../search/CityPicker.tsx";
import { RouteAnswer } from "./RouteAnswer.tsx";

const PLACES = ["city", "region"] as const;

/** "How are they linked?": two places, what the route may pass through, and the routes. */
export function RoutePanel() {
  const { t, word } = useWords();
  const { from, to, via, route } = useView();
  const { findRoute, showRoute } = useActs();
  const start = useNode(from || null).data?.node;
  const end = useNode(to || null).data?.node;
  const same = Boolean(from) && from === to;
  const paths = usePaths(same ? null : from, to, via);
  // An answer that ran out of time is no answer any more while it is asked for again.
  const isLateAgain = paths.isFetching && paths.data?.limit === "time";
  return (
    <>
      <Head
        about="route"
        swatch={<Icon name="route" />}
        kind={t("doors.link")}
        title={t("route.title")}
        close={{ label: t("route.close"), act: () => findRoute(null, null) }}
      />
      <div className="route-form">
        <div className="route-ends">
          <CityPicker
            label={t("route.from")}
            showLabel
            only={PLACES}
            chosen={start?.name}
            onPick={(node) => findRoute(node.id, to ?? "")}
          />
          <CityPicker
            label={t("route.to")}
            showLabel
            only={PLACES}
            chosen={end?.name}
            onPick={(node) => findRoute(from ?? "", node.id)}
          />
        </div>
        <IconButton
          icon="swap"
          label={t("route.swap")}
          isDisabled={!from && !to}
          onPress={() => findRoute(to ?? "", from ?? "")}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: three toggles in a row are no fieldset of a form */}
      <div className="via" role="group" aria-label={t("route.via")}>
        <span className="via-label">{t("route.via")}</span>
        {VIA_KINDS.map((kind) => (
          <ToggleButton
            key={kind}
            className="toggle"
            isSelected={via.includes(kind)}
            onChange={(on) =>
              findRoute(from, to, on ? [...via, kind] : via.filter((one) => one !== kind))
            }
          >
            <NodeSwatch kind={kind} />
            {word("nodes", kind)}
          </ToggleButton>
        ))}
      </div>
      <div className="section">
        {same ? (
          <p className="none">{t("route.same")}</p>
        ) : !from || !to ? (
          <p className="hint">{t("route.hint")}</p>
        ) : paths.data && !isLateAgain ? (
          <RouteAnswer
            answer={paths.data}
            from={start?.name ?? ""}
            to={end?.name ?? ""}
            via={via}
            chosen={route}
            choose={showRoute}
            retry={() => void paths.refetch()}
          />
        ) : paths.isError ? (
          <Trouble error={paths.error} retry={() => void paths.refetch()} />
        ) : (
          <Waiting
            text={t("route.searching")}
            isStopped={paths.fetchStatus === "idle"}
            retry={() => void paths.refetch()}
          />
        )}
      </div>
      {paths.data && <PanelFoot cypher={paths.data.cypher} />}
    </>
  );
}
