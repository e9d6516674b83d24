import { geoCentroid, geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import world from "world-atlas/countries-110m.json";
import type { Geography, Placed } from "./geography.ts";

/** Pixels around the places; at the sides a name has to stand as well. */
const [AIR, SIDE] = [44, 84];
/** How far a tie bends, as a share of its length: two that share a way part. */
const BEND = 0.16;
/** A single place, or neighbours, are shown with the land around them. */
const NEAREST = 2_200;

const topology = world as unknown as Parameters<typeof feature>[0];
const countries = feature(topology, topology.objects.countries ?? { type: null });

const lonLat = ({ location }: Placed): [number, number] => [location.lon, location.lat];

/** What a map of this size draws, in pixels: framed on the places, or the whole world. */
export function projected(
  { placed, links }: Geography,
  { width, height }: { width: number; height: number },
  isWorld: boolean,
) {
  const box: [[number, number], [number, number]] = [
    [Math.min(SIDE, width / 4), AIR],
    [width - Math.min(SIDE, width / 4), height - AIR],
  ];
  const all = { type: "MultiPoint" as const, coordinates: placed.map(lonLat) };
  const projection = geoNaturalEarth1();
  if (isWorld || placed.length === 0) projection.fitExtent(box, { type: "Sphere" });
  else {
    // The world's edge is put where it cuts no tie, or as few as can be.
    projection.rotate([-geoCentroid(all)[0], 0]).fitExtent(box, all);
    const scale = Math.min(projection.scale(), NEAREST);
    projection.scale(scale);
    const [[left, top], [right, bottom]] = geoPath(projection).bounds(all);
    const [x, y] = projection.translate();
    projection.translate([x + width / 2 - (left + right) / 2, y + height / 2 - (top + bottom) / 2]);
  }
  const path = geoPath(projection);
  const at = (node: Placed) => projection(lonLat(node)) ?? [0, 0];
  return {
    land: path(countries) ?? "",
    grid: path(geoGraticule10()) ?? "",
    spots: placed.map((node) => {
      const [x, y] = at(node);
      return { node, x, y };
    }),
    arcs: links.map(({ edge, from, to }) => ({
      edge,
      d: bow(at(from), at(to)),
    })),
  };
}

/** A great circle would run over the pole, which no flat map shows well; a bow over the shorter way reads at once. */
function bow([x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2 - Math.hypot(x2 - x1, y2 - y1) * BEND];
  return `M${x1} ${y1}Q${x} ${y} ${x2} ${y2}`;
}

const [LETTER, LINE, GAP] = [6.4, 14, 7];

/** The spots whose names cover no name or mark that comes before them, at this zoom. */
export function named(
  spots: readonly { node: Placed; x: number; y: number }[],
  zoom: number,
): Set<string> {
  const taken: { x: number; y: number; right: number }[] = [];
  const shown = new Set<string>();
  for (const { node, x, y } of spots) {
    const [at, low] = [x * zoom, y * zoom];
    const right = at + GAP + node.name.length * LETTER;
    const isCovered = taken.some(
      (other) => Math.abs(other.y - low) < LINE && at < other.right && other.x < right,
    );
    if (isCovered) continue;
    taken.push({ x: at, y: low, right });
    shown.add(node.id);
  }
  return shown;
}
