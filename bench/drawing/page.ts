/** Runs in the browser: the app's canvas against Sigma with nothing of ours, on one graph at the same places. */
import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { frameOf } from "../../src/app/canvas/base.ts";
import { Board } from "../../src/app/canvas/board.ts";
import { compose } from "../../src/app/canvas/compose.ts";
import { newDrawn } from "../../src/app/canvas/marks.ts";
import { merge } from "../../src/app/canvas/merge.ts";
import type { Point } from "../../src/app/canvas/seats.ts";
import type { Graph } from "../../src/model/graph.ts";
import { interleave } from "../measure.ts";

const FIRST_ROUNDS = 6;
const FRAMES = 24;
const WARM_UP = 3;

interface Drawing {
  sigma: Sigma;
  kill(): void;
}
type Places = ReadonlyMap<string, Point>;

/** Where the places lie on the globe: what a layout would take is not Sigma's time. */
function placesOf({ nodes }: Graph): Places {
  return new Map(
    nodes.map(({ id, location }) => [
      id,
      { x: Math.round((location?.lon ?? 0) * 20), y: Math.round((location?.lat ?? 0) * 20) },
    ]),
  );
}

function container(): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText = "position:fixed;inset:0";
  document.body.append(element);
  return element;
}

function drawOurs(network: Graph, places: Places, element: HTMLElement): Drawing {
  const graph = newDrawn();
  const board = new Board(graph, element);
  board.setFrame(frameOf(Float32Array.from([...places.values()].flatMap(({ x, y }) => [x, y]))));
  merge(
    graph,
    compose({ network, opened: [], route: null }),
    (id) => places.get(id) ?? { x: 0, y: 0 },
  );
  board.sigma.refresh();
  return { sigma: board.sigma, kill: () => board.kill() };
}

function drawAlone(network: Graph, places: Places, element: HTMLElement): Drawing {
  const graph = new MultiGraph();
  for (const { id, name } of network.nodes) {
    graph.addNode(id, { ...places.get(id), label: name, size: 4, color: "#345" });
  }
  for (const { id, source, target } of network.edges) {
    graph.addEdgeWithKey(id, source, target, { size: 1, color: "#999" });
  }
  const sigma = new Sigma(graph, element);
  return { sigma, kill: () => sigma.kill() };
}

/** Asks for a pixel of each layer, which comes only when all that was sent to the graphics is drawn. */
function finish({ sigma }: Drawing): void {
  for (const canvas of Object.values(sigma.getCanvases())) {
    const gl = canvas.getContext("webgl2");
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

type Draw = typeof drawOurs;

async function firstDrawing(draw: Draw, network: Graph, places: Places): Promise<void> {
  const element = container();
  const drawing = draw(network, places, element);
  finish(drawing);
  drawing.kill();
  element.remove();
}

/** One step of a camera that circles over the network and goes down and up. */
async function frame(drawing: Drawing, step: number): Promise<void> {
  const { sigma } = drawing;
  const drawn = new Promise<void>((resolve) => sigma.once("afterRender", () => resolve()));
  const turn = step / 4;
  sigma.getCamera().setState({
    x: 0.5 + 0.1 * Math.sin(turn),
    y: 0.5 + 0.1 * Math.cos(turn),
    ratio: 0.6 + 0.3 * Math.sin(turn / 2),
  });
  await drawn;
  finish(drawing);
}

/** Milliseconds of both sides. */
export async function measureDrawing(network: Graph) {
  const places = placesOf(network);
  const first = await interleave(FIRST_ROUNDS, WARM_UP, {
    ours: () => firstDrawing(drawOurs, network, places),
    bare: () => firstDrawing(drawAlone, network, places),
  });
  const ours = drawOurs(network, places, container());
  const bare = drawAlone(network, places, container());
  const frames = await interleave(FRAMES, WARM_UP, {
    ours: (round) => frame(ours, round),
    bare: (round) => frame(bare, round),
  });
  ours.kill();
  bare.kill();
  return { first, frames };
}
