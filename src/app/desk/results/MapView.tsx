import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import type { Graph } from "../../../model/graph.ts";
import { countryHue } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../../panel/parts/IconButton.tsx";
import { NameButton } from "../../panel/node/NameButton.tsx";
import { useActs, useView } from "../../state/view.ts";
import { geographyOf } from "./geography.ts";
import { usePan } from "./use-pan.ts";

const [WIDTH, HEIGHT, AIR] = [960, 520, 36];
/** More names than these would cover each other. */
const MOST_NAMES = 24;

const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries);

/** The places of an answer on the map of the world, drawn from what is packaged: no tile is fetched. */
export default function MapView({ graph }: { graph: Graph }) {
  const { t } = useWords();
  const { sel } = useView();
  const { select } = useActs();
  const [isWorld, setWorld] = useState(false);
  const { placed, links, unplaced } = useMemo(() => geographyOf(graph), [graph]);
  const pan = usePan(WIDTH, HEIGHT);

  const { land, grid, spots, arcs } = useMemo(() => {
    const box: [[number, number], [number, number]] = [
      [AIR, AIR],
      [WIDTH - AIR, HEIGHT - AIR],
    ];
    const points = placed.map(({ location }) => [location.lon, location.lat]);
    const projection = geoNaturalEarth1();
    if (isWorld || points.length === 0) projection.fitExtent(box, { type: "Sphere" });
    else {
      projection.fitExtent(box, { type: "MultiPoint", coordinates: points });
      // A single place, or neighbours, are shown with the land around them.
      projection.scale(Math.min(projection.scale(), 2200));
      const [x, y] = geoPath(projection).centroid({ type: "MultiPoint", coordinates: points });
      const [tx, ty] = projection.translate();
      projection.translate([tx + WIDTH / 2 - x, ty + HEIGHT / 2 - y]);
      projection.clipExtent([
        [-WIDTH, -HEIGHT],
        [2 * WIDTH, 2 * HEIGHT],
      ]);
    }
    const path = geoPath(projection);
    return {
      land: path(countries) ?? "",
      grid: path(geoGraticule10()) ?? "",
      spots: placed.map((node) => ({
        node,
        at: projection([node.location.lon, node.location.lat]) ?? [0, 0],
      })),
      arcs: links.map(({ edge, from, to }) => ({
        edge,
        d:
          path({
            type: "LineString",
            coordinates: [
              [from.location.lon, from.location.lat],
              [to.location.lon, to.location.lat],
            ],
          }) ?? "",
      })),
    };
  }, [placed, links, isWorld]);
  const unit = 1 / pan.scale;
  return (
    <div className="map">
      <div className="map-frame">
        <svg
          viewBox={pan.viewBox}
          preserveAspectRatio="xMidYMid slice"
          role="group"
          aria-label={t("desk.mapOf", { count: placed.length })}
          {...pan.props}
        >
          <path className="map-grid" d={grid} />
          <path className="map-land" d={land} />
          {arcs.map(({ edge, d }) => (
            <path
              key={edge.id}
              className={`map-link tie-${edge.kind ?? "other"}`}
              data-sel={edge.id === sel || undefined}
              d={d}
              onClick={() => select(edge.id)}
            />
          ))}
          {spots.map(({ node, at: [x, y] }) => (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button
            <g
              key={node.id}
              className="map-spot"
              data-sel={node.id === sel || undefined}
              role="button"
              tabIndex={0}
              aria-label={node.name}
              transform={`translate(${x} ${y}) scale(${unit})`}
              onClick={() => select(node.id)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                select(node.id);
              }}
            >
              <circle r={9} className="map-touch" />
              <circle r={4.5} style={{ fill: countryHue(node.country).css }} className="map-dot" />
              {(placed.length <= MOST_NAMES || node.id === sel) && (
                <text x={7} y={4}>
                  {node.name}
                </text>
              )}
              <title>{node.name}</title>
            </g>
          ))}
        </svg>
        <div className="map-controls">
          <IconButton icon="plus" label={t("controls.zoomIn")} onPress={() => pan.zoom(1.6)} />
          <IconButton icon="minus" label={t("controls.zoomOut")} onPress={() => pan.zoom(1 / 1.6)} />
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
