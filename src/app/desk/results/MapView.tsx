import { useMemo, useRef, useState } from "react";
import type { Graph } from "../../../model/graph.ts";
import { countryHue } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { NameButton } from "../../panel/node/NameButton.tsx";
import { IconButton } from "../../panel/parts/IconButton.tsx";
import { useActs, useView } from "../../state/view.ts";
import { geographyOf } from "./geography.ts";
import { named, projected } from "./projected.ts";
import { usePan } from "./use-pan.ts";
import { useSize } from "./use-size.ts";
import "../../styles/desk-map.css";

const UNKNOWN = { width: 640, height: 480 };

/** The places of an answer on the map of the world, drawn from what is packaged: no tile is fetched. */
export default function MapView({ graph }: { graph: Graph }) {
  const { t } = useWords();
  const { sel } = useView();
  const { select } = useActs();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame) ?? UNKNOWN;
  const [isWorld, setWorld] = useState(false);
  const geography = useMemo(() => geographyOf(graph), [graph]);
  const { placed, unplaced } = geography;
  const pan = usePan(size.width, size.height);
  const { land, grid, spots, arcs } = useMemo(
    () => projected(geography, size, isWorld),
    [geography, size, isWorld],
  );
  const names = useMemo(() => named(spots, pan.scale), [spots, pan.scale]);
  return (
    <div className="map">
      <div ref={frame} className="map-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg
          viewBox={pan.viewBox}
          role="group"
          aria-label={t("desk.mapOf", { count: placed.length })}
          {...pan.props}
        >
          <path className="map-grid" d={grid} />
          <path className="map-land" d={land} />
          {arcs.map(({ edge, d }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keys, a tie is reached from its places and from the table
            <path
              key={edge.id}
              className={`map-link tie-${edge.kind ?? "other"}`}
              data-sel={edge.id === sel || undefined}
              d={d}
              onClick={() => select(edge.id)}
            />
          ))}
          {spots.map(({ node, x, y }) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button
            <g
              key={node.id}
              className="map-spot"
              data-sel={node.id === sel || undefined}
              role="button"
              tabIndex={0}
              aria-label={node.name}
              transform={`translate(${x} ${y}) scale(${1 / pan.scale})`}
              onClick={() => select(node.id)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                select(node.id);
              }}
            >
              <circle r={9} className="map-touch" />
              <circle r={4.5} style={{ fill: countryHue(node.country).css }} className="map-dot" />
              <title>{node.name}</title>
            </g>
          ))}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus; each mark says its name itself */}
          <g className="map-names" aria-hidden="true">
            {spots
              .filter(({ node }) => names.has(node.id) || node.id === sel)
              .map(({ node, x, y }) => (
                <text
                  key={node.id}
                  x={7}
                  y={4}
                  transform={`translate(${x} ${y}) scale(${1 / pan.scale})`}
                >
                  {node.name}
                </text>
              ))}
          </g>
        </svg>
        <div className="map-controls">
          <IconButton icon="plus" label={t("controls.zoomIn")} onPress={() => pan.zoom(1.6)} />
          <IconButton
            icon="minus"
            label={t("controls.zoomOut")}
            onPress={() => pan.zoom(1 / 1.6)}
          />
          <IconButton
            icon="fit"
            label={isWorld ? t("desk.mapPlaces") : t("desk.mapWorld")}
            onPress={() => {
              pan.reset();
              setWorld(!isWorld);
            }}
          />
        </div>
      </div>
      {unplaced.length > 0 && (
        <details className="map-rest">
          <summary>{t("desk.unplaced", { count: unplaced.length })}</summary>
          <ul>
            {unplaced.map((node) => (
              <li key={node.id}>
                <NameButton node={node} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
