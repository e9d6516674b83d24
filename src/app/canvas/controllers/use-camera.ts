import { useEffect, useRef } from "react";
import type { Camera } from "../../state/address.ts";
import { useUi } from "../../state/ui.ts";
import type { Acts, View } from "../../state/view.ts";
import type { Board } from "../board.ts";
import { type CameraDesk, makeCameraDesk } from "../camera-desk.ts";
import { heldWithout } from "../held.ts";
import { usePictureStore } from "../picture.ts";

const REST_MS = 350;
const told = (cam: Camera | null) => cam?.map((part) => part.toFixed(4)).join(" ") ?? "";

/** Keeps the camera and the URL together, and lets the page ask for flights. */
export function useCamera(board: Board | null, acts: React.RefObject<Acts>, view: View): void {
  const { cam, sel } = view;
  const latest = useRef(view);
  latest.current = view;
  const desk = useRef<CameraDesk | null>(null);
  const written = useRef("");
  const frame = usePictureStore((picture) => picture.frame);
  const route = usePictureStore((picture) => picture.answers?.route ?? null);
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
      fit() {
        written.current = "";
        made.showAll(true);
        acts.current.rest(null);
      },
      heldWithout: (id) => heldWithout(id, latest.current),
    });
    const refit = () => {
      if (latest.current.cam === null) made.showAll(false);
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
    if (asked) desk.current.stand(asked, false);
    else desk.current.showAll(false);
  }, [board, frame]);

  // Back, forward, undo: the URL says where to stand.
  useEffect(() => {
    if (!desk.current || !frame || told(cam) === written.current) return;
    written.current = told(cam);
    if (cam) desk.current.stand(cam, true);
    else desk.current.showAll(true);
  }, [cam, frame]);

  useEffect(() => {
    if (version > 0) desk.current?.flyOn();
  }, [version]);

  useEffect(() => {
    if (route && latest.current.sel === null) desk.current?.fly(route.nodes.map((node) => node.id));
  }, [route]);

  useEffect(() => {
    if (sel !== null) desk.current?.keepInSight(sel);
  }, [sel]);
}
