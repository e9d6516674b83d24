import type { Attributes } from "graphology-types";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Focus } from "./focus.ts";
import { keysOfEdge, keysOfNode } from "./legend-keys.ts";
import type { Drawn, EdgeAttributes, NodeAttributes } from "./marks.ts";
import {
  ACCENT,
  countryHue,
  ENDED_STYLE,
  INK,
  LINK_STYLE,
  NODE_STYLES,
  PAPER,
  SHAPES,
  TIE_STYLES,
  type Tone,
} from "./palette.ts";
import { DASHES, type EdgeMark, lineOf } from "./programs/edge-program.ts";
import type { NodeMark } from "./programs/node-program.ts";

/** Everything that says how the graph looks just now; the graph itself knows only facts and places. */
export interface Scene {
  dark: boolean;
  hide: ReadonlySet<string>;
  sel: string | null;
  hovered: string | null;
  open: ReadonlySet<string>;
  routeEdges: ReadonlySet<string>;
  focus: Focus | null;
  /** Marks shrink where a large graph or a small screen leaves them no room. */
  scale: number;
}

export const emptyScene = (): Scene => ({
  dark: false,
  hide: new Set(),
  sel: null,
  hovered: null,
  open: new Set(),
  routeEdges: new Set(),
  focus: null,
  scale: 1,
});

type NodeLook = Partial<NodeDisplayData> & NodeMark;
type EdgeLook = Partial<EdgeDisplayData> & EdgeMark;

const isHidden = (keys: string[], hide: ReadonlySet<string>) =>
  hide.size > 0 && keys.some((key) => hide.has(key));

/** Sigma's two reducers for a scene, which may be changed between frames. */
export function reducersOf(scene: Scene, graph: Drawn) {
  const shade = (tone: Tone) => (scene.dark ? tone.dark : tone.light);

  function nodeReducer(id: string, data: Attributes): NodeLook {
    const node = data as NodeAttributes;
    const style = NODE_STYLES[node.kind];
    const chosen = scene.sel === id;
    const border = chosen ? ACCENT : scene.open.has(id) ? INK : (style.border ?? PAPER);
    return {
      x: node.x,
      y: node.y,
      type: "mark",
      label: null,
      size: node.radius * scene.scale,
      color: shade(style.fill ?? countryHue(node.country)),
      border: shade(border),
      shape: SHAPES.indexOf(style.shape),
      lit: scene.focus?.nodes.has(id) ?? false,
      chosen,
      hidden: isHidden(keysOfNode(node), scene.hide),
    };
  }

  function edgeReducer(id: string, data: Attributes): EdgeLook {
    const edge = data as EdgeAttributes;
    const style = edge.ended ? ENDED_STYLE : edge.tie ? TIE_STYLES[edge.tie] : LINK_STYLE;
    const lit = scene.focus?.edges.has(id) ?? false;
    const strong = scene.sel === id || scene.routeEdges.has(id);
    const color = strong
      ? ACCENT
      : lit && scene.hovered !== null && !edge.ended
        ? INK
        : style.color;
    const width = strong ? style.width + 1.4 : style.width;
    const shown = {
      dash: edge.tie === null ? 0 : DASHES.indexOf(edge.tie),
      curvature: edge.curvature,
      fade: edge.silent === null ? 0 : edge.silent === "target" ? 1 : -1,
      conflict: edge.conflict,
    } as const;
    return {
      ...shown,
      type: lineOf(shown),
      label: null,
      size: width * Math.max(0.6, scene.scale),
      color: shade(color),
      lit,
      hidden: isHidden(keysOfEdge(edge), scene.hide) || graph.extremities(id).some(isGone),
    };
  }

  const isGone = (id: string) => isHidden(keysOfNode(graph.getNodeAttributes(id)), scene.hide);

  return { nodeReducer, edgeReducer };
}
