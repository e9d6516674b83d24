import Sigma from "sigma";
import { covered } from "./covers.ts";
import type { Focus } from "./focus.ts";
import { Labels } from "./labels.ts";
import type { Drawn } from "./marks.ts";
import { duration, tween } from "./motion.ts";
import { AMBER, PAPER } from "./palette.ts";
import type { Frame } from "./picture.ts";
import { edgePrograms } from "./programs/edge-program.ts";
import { type Look, rgb } from "./programs/look.ts";
import { makeNodeProgram } from "./programs/node-program.ts";
import { emptyScene, reducersOf, type Scene } from "./scene.ts";
import type { Point } from "./seats.ts";

const PADDING = 48;
/** After its last step the camera has come to rest. */
const REST_MS = 120;
const CHANGES = ["nodeAdded", "nodeDropped", "edgeAdded", "edgeDropped"] as const;

/** The page's letters beside those of 16 pixels: marks and names on the canvas keep to them. */
const magnification = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Sigma with our marks, lines and names; what the controllers work on. */
export class Board {
  readonly graph: Drawn;
  readonly sigma: Sigma;
  readonly scene: Scene = emptyScene();
  readonly labels: Labels;
  private magnified = magnification();
  private readonly look: Look = {
    dim: 0,
    scale: 1,
    faint: 1,
    moving: false,
    paper: rgb(PAPER.light),
    amber: rgb(AMBER.light),
  };
  /** Where the nodes that glide just now will come to rest. */
  gliding: ReadonlyMap<string, Point> = new Map();
  /** A node is, or was just now, being dragged: letting go of it is no click. */
  dragging = false;
  private stopDim = () => {};
  /** Whether Sigma has yet to index what changed; until then nothing can be repainted by itself. */
  private unindexed = true;
  private readonly age = () => {
    this.unindexed = true;
  };

  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly move = () => {
    this.look.moving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.look.moving = false;
      this.sigma.scheduleRender();
    }, REST_MS);
  };

  /** Throws where the browser gives no WebGL. */
  constructor(graph: Drawn, container: HTMLElement) {
    this.graph = graph;
    this.labels = new Labels(graph, this.scene);
    const mark = makeNodeProgram(this.look);
    const { nodeReducer, edgeReducer } = reducersOf(this.scene, graph);
    this.sigma = new Sigma(graph, container, {
      nodeReducer,
      edgeReducer,
      defaultNodeType: "mark",
      nodeProgramClasses: { mark },
      nodeHoverProgramClasses: { mark },
      defaultEdgeType: "line",
      edgeProgramClasses: edgePrograms(this.look),
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      allowInvalidContainer: true,
      stagePadding: PADDING,
      minCameraRatio: 0.015,
      maxCameraRatio: 3,
      zoomDuration: duration(200),
      inertiaDuration: duration(200),
      doubleClickZoomingDuration: duration(200),
    });
    this.labels.rank();
    for (const change of CHANGES) graph.on(change, this.age);
    this.sigma.on("afterProcess", () => {
      this.unindexed = false;
      this.look.faint = Math.min(1, Math.max(0.12, 25 / Math.sqrt(graph.size)));
    });
    this.sigma.on("afterRender", () => this.write());
    this.sigma.getCamera().on("updated", this.move);
    this.sigma.on("resize", () => this.rescale());
  }

  kill(): void {
    this.stopDim();
    clearTimeout(this.rest);
    this.sigma.getCamera().off("updated", this.move);
    for (const change of CHANGES) this.graph.off(change, this.age);
    this.sigma.kill();
  }

  private write(): void {
    const { sigma, graph } = this;
    const context = sigma.getCanvases().labels?.getContext("2d");
    if (!context || graph.order === 0) return;
    const { width, height } = sigma.getDimensions();
    const stage = sigma.getContainer().getBoundingClientRect();
    this.labels.draw({
      context,
      width,
      height,
      magnified: this.magnified,
      covered: covered().map(({ left, top, right, bottom }) => ({
        left: left - stage.left,
        top: top - stage.top,
        right: right - stage.left,
        bottom: bottom - stage.top,
      })),
      spotOf(id) {
        const data = sigma.getNodeDisplayData(id);
        if (!data || data.hidden) return null;
        return { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) };
      },
    });
  }

  /** Draws everything anew. Sigma forgets its index at once and makes it again with the next frame. */
  redraw(): void {
    this.unindexed = true;
    this.sigma.refresh({ schedule: true });
  }

  /** The box that the whole view shows. */
  setFrame(frame: Frame | null): void {
    this.sigma.setCustomBBox(frame);
    this.redraw();
    this.rescale();
  }

  private rescale(): void {
    const { sigma, scene } = this;
    const box = sigma.getCustomBBox();
    if (!box) return;
    const { width, height } = sigma.getDimensions();
    const perUnit = Math.min(
      (width - 2 * PADDING) / (box.x[1] - box.x[0]),
      (height - 2 * PADDING) / (box.y[1] - box.y[0]),
    );
    this.magnified = magnification();
    const room = Math.sqrt(Math.max(0, perUnit / this.magnified)) * 1.08;
    const scale = this.magnified * Math.min(1.25, Math.max(0.34, room));
    if (Math.abs(scale - scene.scale) < 0.01) return;
    scene.scale = scale;
    this.look.scale = Math.min(this.magnified, Math.max(0.5, scale));
    this.redraw();
  }

  /** Another theme, other hidden kinds. */
  restyle(change: Partial<Scene>): void {
    Object.assign(this.scene, change);
    const { dark } = this.scene;
    this.look.paper = rgb(dark ? PAPER.dark : PAPER.light);
    this.look.amber = rgb(dark ? AMBER.dark : AMBER.light);
    this.redraw();
  }

  /** Lights what is in focus; only what changes is drawn anew, the rest steps back by a uniform. */
  light(change: Pick<Scene, "focus" | "hovered" | "sel" | "routeEdges">): void {
    const { scene, graph, sigma } = this;
    const nodes = new Set<string>();
    const edges = new Set<string>();
    const note = (one: Pick<Scene, "focus" | "sel" | "routeEdges">) => {
      for (const id of one.focus?.nodes ?? []) nodes.add(id);
      for (const id of one.focus?.edges ?? []) edges.add(id);
      for (const id of one.routeEdges) edges.add(id);
      if (one.sel === null) return;
      nodes.add(one.sel);
      edges.add(one.sel);
    };
    note(scene);
    note(change);
    Object.assign(scene, change);
    if (this.unindexed) this.redraw();
    else {
      sigma.refresh({
        partialGraph: {
          nodes: [...nodes].filter((id) => graph.hasNode(id)),
          edges: [...edges].filter((id) => graph.hasEdge(id)),
        },
        skipIndexation: true,
        schedule: true,
      });
    }
    this.dimTo(change.focus);
  }

  private dimTo(focus: Focus | null): void {
    const { look, sigma } = this;
    const [from, to] = [look.dim, focus?.strength ?? 0];
    this.stopDim();
    if (from === to) return;
    this.stopDim = tween(duration(160), (share) => {
      look.dim = from + (to - from) * share;
      sigma.scheduleRender();
    });
  }
}
