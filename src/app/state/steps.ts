import { create } from "zustand";
import { sameQuestion, type View } from "./address.ts";

const MOST = 100;

interface Steps {
  past: View[];
  now: View | null;
  future: View[];
  /**
   * Tells the record what is shown now, whatever brought it about: an act, undo, or the browser's
   * own back and forward. Arriving at the step before or after is a walk along the record; any
   * other view is a new step.
   */
  follow(view: View): void;
}

/** The views of this visit, for undo and redo. */
export const useSteps = create<Steps>()((set, get) => ({
  past: [],
  now: null,
  future: [],
  follow(view) {
    const { past, now, future } = get();
    if (now === null || sameQuestion(now, view)) {
      set({ now: view });
      return;
    }
    const before = past.at(-1);
    const after = future.at(-1);
    if (before && sameQuestion(before, view)) {
      set({ past: past.slice(0, -1), now: view, future: [...future, now] });
    } else if (after && sameQuestion(after, view)) {
      set({ past: [...past, now], now: view, future: future.slice(0, -1) });
    } else {
      set({ past: [...past, now].slice(-MOST), now: view, future: [] });
    }
  },
}));
