import type { Camera } from "../state/address.ts";
import type { Board } from "./board.ts";
import { coveredEdges } from "./covers.ts";
import { type Box, centreOn, frameBox, insetsOf, nearOnes, nudge } from "./framing.ts";
import { duration } from "./motion.ts";

const MOVE_MS = 240;
/** A single place is shown with what lies around it. */
const CLOSE = 0.4;
const PORTRAIT = 0.62;
const ORIGIN = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/** A camera as the URL has it; none is the whole view. */
export const told = (cam: Camera | null) => cam?.map((part) => part.toFixed(4)).join(" ") ?? "";

export interface CameraDesk {
  read(): Camera;
  stand(cam: Camera, glide: boolean): void;
  showAll(glide: boolean): void;
  /** Silently frames everything; on an upright screen its middle, or all would be too small to read. */
  showMost(glide: boolean): void;
  /** Silently frames these nodes, as far as they are drawn. */
  show(ids: string[], glide: boolean): void;
  /** Silently frames a node or link with what it is joined to; false where it is not drawn. */
  showAround(id: string, glide: boolean): boolean;
  fly(ids: string[]): void;
  /** Flies to what was asked for before it was there. */
  flyOn(): void;
  zoom(factor: number): void;
  /** Moves no more than is needed for a node or link not to lie under the panel or off the stage. */
  keepInSight(id: string): void;
  /** Whether the camera moves because the URL said so, which need not be told to the URL. */
  isQuiet(): boolean;
}

/** Everything that moves the camera on somebody's word. */
export function makeCameraDesk(board: Board): CameraDesk {
  const { sigma, graph } = board;
  const camera = sigma.getCamera();
  let quiet = 0;
  let waiting: string[] | null = null;

  const stage = () => {
    const { width, height } = sigma.getDimensions();
    const from = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: ORIGIN });
    const to = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: ORIGIN });
    return { width, height, scale: to.x - from.x };
  };
  const insets = () => insetsOf(sigma.getContainer().getBoundingClientRect(), coveredEdges());
  const frame = () => {
    const { x, y } = sigma.getCustomBBox() ?? sigma.getBBox();
    const side = Math.max(x[1] - x[0], y[1] - y[0], 1);
    return {
      x: (x[0] + x[1]) / 2,
      y: (y[0] + y[1]) / 2,
      wide: x[1] - x[0],
      high: y[1] - y[0],
      side,
    };
  };
  // As Sigma has it, but of this moment and where it comes to rest: Sigma's own is that of the last frame drawn.
  const placeOf = (id: string) => {
    const { x, y } = board.gliding.get(id) ?? graph.getNodeAttributes(id);
    const at = frame();
    return { x: 0.5 + (x - at.x) / at.side, y: 0.5 + (y - at.y) / at.side };
  };
  const nodesOf = (ids: string[]) =>
    ids.flatMap((id) =>
      graph.hasNode(id) ? [id] : graph.hasEdge(id) ? graph.extremities(id) : [],
    );
  const boxOf = (ids: string[]): Box => {
    const places = ids.map(placeOf);
    const [xs, ys] = [places.map((at) => at.x), places.map((at) => at.y)];
    return {
      x: [Math.min(...xs), Math.max(...xs)],
      y: [Math.min(...ys), Math.max(...ys)],
    };
  };

  const whole = (): Box => {
    const { wide, high, side } = frame();
    return {
      x: [0.5 - wide / side / 2, 0.5 + wide / side / 2],
      y: [0.5 - high / side / 2, 0.5 + high / side / 2],
    };
  };

  const go = ([x, y, ratio]: Camera, glide: boolean, silent: boolean) => {
    const ms = glide ? duration(MOVE_MS) : 0;
    if (silent) quiet++;
    const arrive = () => {
      if (silent) quiet--;
    };
    if (ms === 0) {
      camera.setState({ x, y, ratio });
      arrive();
    } else camera.animate({ x, y, ratio }, { duration: ms, easing: "cubicInOut" }, arrive);
  };

  const desk: CameraDesk = {
    read: () => {
      const { x, y, ratio } = camera.getState();
      return [x, y, ratio];
    },
    stand: (cam, glide) => go(cam, glide, true),
    showAll(glide) {
      const box = whole();
      go(frameBox(box, stage(), insets()), glide, false);
    },
    showMost(glide) {
      const [x, y, ratio] = frameBox(whole(), stage(), insets());
      const { width, height } = sigma.getDimensions();
      go([x, y, width < height ? ratio * PORTRAIT : ratio], glide, true);
    },
    show(ids, glide) {
      const there = nodesOf(ids);
      if (there.length > 0) go(frameBox(boxOf(there), stage(), insets()), glide, true);
    },
    showAround(id, glide) {
      const there = nodesOf([id]);
      const around = there.flatMap((one) => {
        const neighbours = graph.neighbors(one).map((other) => ({ id: other, ...placeOf(other) }));
        return nearOnes(neighbours, placeOf(one)).map((near) => near.id);
      });
      desk.show([...there, ...around], glide);
      return there.length > 0;
    },
    fly(ids) {
      const there = nodesOf(ids);
      waiting = there.length < ids.length ? ids : null;
      if (there.length === 0) return;
      const box = boxOf(there);
      const alone = there.length === 1;
      const ratio = Math.min(camera.ratio, CLOSE);
      go(
        alone
          ? centreOn([box.x[0], box.y[0]], ratio, stage(), insets())
          : frameBox(box, stage(), insets()),
        true,
        false,
      );
    },
    flyOn() {
      if (waiting && nodesOf(waiting).length >= waiting.length) desk.fly(waiting);
    },
    zoom(factor) {
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      void camera.animate({ ratio }, { duration: duration(200) });
    },
    keepInSight(id) {
      const ids = nodesOf([id]);
      if (ids.length === 0 || camera.isAnimated()) return;
      const box = boxOf(ids);
      const wider = boxOf([...ids, ...ids.flatMap((one) => graph.neighbors(one))]);
      const [at, on, free] = [desk.read(), stage(), insets()];
      const inSight = nudge(box, at, on, free);
      if (inSight && told(inSight) === told(at)) return;
      const cam =
        (graph.hasNode(id) ? nudge(wider, at, on, free) : null) ??
        inSight ??
        frameBox(box, on, free);
      go(cam, true, false);
    },
    isQuiet: () => quiet > 0,
  };
  return desk;
}
