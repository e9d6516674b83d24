import { useEffect, useRef } from "react";
import { useUi } from "../../state/ui.ts";
import type { Acts, View } from "../../state/view.ts";
import type { Board } from "../board.ts";
import { type CameraDesk, makeCameraDesk, told } from "../camera-desk.ts";
import { heldWithout } from "../held.ts";
import { askedFor, usePictureStore } from "../picture.ts";
import { DOUBLE_CLICK_MS } from "./use-pointer.ts";

const REST_MS = 350;
/** After this the bar, the legend and the panel stand where they will. */
const LAID_OUT_MS = 60;

/** Where one looks while the URL names no place to stand: at what was asked for, the selected, else everything. */
function frameDefault(desk: CameraDesk, sel: string | null, glide: boolean): void {
  const asked = askedFor(usePictureStore.getState());
  if (asked) {
    desk.show(
      asked.nodes.map((node) => node.id),
      glide,
    );
    return;
  }
  if (sel === null || !desk.showAround(sel, glide)) desk.showMost(glide);
}

/** Keeps the camera and the URL together, and lets the page ask for flights. */
export function useCamera(board: Board | null, acts: React.RefObject<Acts>, view: View): void {
  const { cam, sel } = view;
  const latest = useRef(view);
  latest.current = view;
  const desk = useRef<CameraDesk | null>(null);
  const written = useRef("");
  const frame = usePictureStore((picture) => picture.frame);
  const asked = usePictureStore(askedFor);
  const version = usePictureStore((picture) => picture.version);

  useEffect(() => {
    if (!board) return;
    const made = makeCameraDesk(board);
    desk.current = made;
    let timer: ReturnType<typeof setTimeout>;
    const note = () => {
      clearTimeout(timer);
      if (made.isQuiet()) return;
      timer = setTimeout(() => {
        const at = made.read();
        if (told(at) === written.current) return;
        written.current = told(at);
        acts.current.rest(at);
      }, REST_MS);
    };
    const camera = board.sigma.getCamera();
    camera.on("updated", note);
    useUi.getState().setStage({
      fly: made.fly,
      zoom: made.zoom,
      fit: () => made.showAll(true),
      heldWithout: (id) => heldWithout(id, latest.current),
    });
    const refit = () => {
      if (latest.current.cam === null) frameDefault(made, latest.current.sel, false);
    };
    board.sigma.on("resize", refit);
    return () => {
      clearTimeout(timer);
      camera.off("updated", note);
      board.sigma.off("resize", refit);
      useUi.getState().setStage(null);
      desk.current = null;
    };
  }, [board, acts]);

  // A first picture, or a larger one while the layout comes to rest.
  useEffect(() => {
    if (!board || !frame || !desk.current) return;
    board.setFrame(frame);
    const { cam: asked } = latest.current;
    written.current = told(asked);
    if (asked) {
      desk.current.stand(asked, false);
      return;
    }
    frameDefault(desk.current, latest.current.sel, false);
    // What floats over the canvas comes with the first picture; then it is known what is free.
    const timer = setTimeout(() => {
      if (desk.current && latest.current.cam === null)
        frameDefault(desk.current, latest.current.sel, false);
    }, LAID_OUT_MS);
    return () => clearTimeout(timer);
  }, [board, frame]);

  // Back, forward, undo: the URL says where to stand. What was asked for and has come is looked at whole.
  useEffect(() => {
    if (!desk.current || !frame) return;
    if (cam === null) {
      written.current = "";
      const timer = setTimeout(() => {
        if (desk.current) frameDefault(desk.current, latest.current.sel, true);
      }, LAID_OUT_MS);
      return () => clearTimeout(timer);
    }
    if (cam !== null && told(cam) !== written.current) {
      written.current = told(cam);
      desk.current.stand(cam, true);
    }
  }, [cam, frame, asked]);

  useEffect(() => {
    if (version > 0) desk.current?.flyOn();
  }, [version]);

  useEffect(() => {
    if (sel === null) return;
    // Not under the second click of a double click.
    const timer = setTimeout(() => desk.current?.keepInSight(sel), DOUBLE_CLICK_MS + 20);
    return () => clearTimeout(timer);
  }, [sel]);
}
