import { useQueryStates } from "nuqs";
import { useEffect, useMemo } from "react";
import type { ViaKind } from "../../model/kinds.ts";
import { address, sameQuestion, type View } from "./address.ts";
import { useSteps } from "./steps.ts";
import { useUi } from "./ui.ts";

export type { View } from "./address.ts";

export interface Acts {
  /** A node's or a link's id; null for nothing. */
  select(id: string | null): void;
  expand(id: string): void;
  collapse(id: string): void;
  /** Hides or shows a line of the legend, such as `node:event`, `tie:contact`, `country:fr`. */
  toggle(legendKey: string): void;
  /** Asks how two places are linked; an empty string is an end not chosen yet, two nulls stop asking. */
  findRoute(from: string | null, to: string | null, via?: ViaKind[]): void;
  showRoute(index: number | null): void;
  /** Opens the desk with this Cypher, packed; null closes it. */
  ask(text: string | null): void;
  /** Puts another question on the desk, or the same in another form. */
  question(change: Partial<Pick<View, "ask" | "q" | "p" | "view">>): void;
  /** Puts a node at a place of the layout, in its units. */
  move(id: string, x: number, y: number): void;
  /** Notes where the camera rests, without a step in the history. */
  rest(cam: View["cam"]): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  fly(id: string): void;
  fit(): void;
  zoom(factor: number): void;
}

/** The question that the URL holds. */
export function useView(): View {
  return useQueryStates(address)[0];
}

/** What a user can do; every act but the camera's is a step in the browser's history. */
export function useActs(): Acts {
  const [, set] = useQueryStates(address);
  const canUndo = useSteps((steps) => steps.past.length > 0);
  const canRedo = useSteps((steps) => steps.future.length > 0);
  return useMemo(() => {
    const step = (change: Partial<View> | ((old: View) => Partial<View>)) => {
      const { now } = useSteps.getState();
      const next = typeof change === "function" && now ? change(now) : change;
      // What changes nothing is no step: a second click on what is selected, say.
      if (now && typeof next !== "function" && sameQuestion({ ...now, ...next }, now)) return;
      void set(change, { history: "push" });
    };
    const walk = (to: View | undefined) => {
      if (to) step(to);
    };
    const stage = () => useUi.getState().stage;
    return {
      select: (sel) => step({ sel }),
      expand: (id) =>
        step((old) => ({ open: old.open.includes(id) ? old.open : [...old.open, id] })),
      collapse(id) {
        const held = stage()?.heldWithout(id) ?? [];
        step((old) => ({
          open: old.open.filter((one) => one !== id),
          moved: [...old.moved.filter((one) => !held.some((h) => h.id === one.id)), ...held],
        }));
      },
      toggle: (key) =>
        step((old) => ({
          hide: old.hide.includes(key) ? old.hide.filter((one) => one !== key) : [...old.hide, key],
        })),
      findRoute: (from, to, via) =>
        step((old) => ({
          from,
          to,
          via: via ?? old.via,
          route: from && to ? 0 : null,
          sel: null,
          cam: null,
        })),
      showRoute: (route) => step({ route, cam: null }),
      ask: (ask) => step({ ask, q: null, p: {}, view: null }),
      question: (change) => step({ ...change, ...(change.view === "graph" && { cam: null }) }),
      move: (id, x, y) =>
        step((old) => ({
          moved: [
            ...old.moved.filter((one) => one.id !== id),
            { id, x: Math.round(x), y: Math.round(y) },
          ],
        })),
      rest: (cam) => void set({ cam }, { history: "replace" }),
      undo: () => walk(useSteps.getState().past.at(-1)),
      redo: () => walk(useSteps.getState().future.at(-1)),
      canUndo,
      canRedo,
      fly: (id) => stage()?.fly([id]),
      fit: () => stage()?.fit(),
      zoom: (factor) => stage()?.zoom(factor),
    };
  }, [set, canUndo, canRedo]);
}

/** Keeps the record of steps; used once, at the top of the page. */
export function useFollowedSteps(): void {
  const view = useView();
  const follow = useSteps((steps) => steps.follow);
  useEffect(() => follow(view), [view, follow]);
}
