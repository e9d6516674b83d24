import { create } from "zustand";

export type Theme = "light" | "dark" | "system";

/** What the canvas can be asked to do with its camera, and what it knows of places on it. */
export interface Stage {
  /** Brings a node, a link's two ends or a whole set of nodes into sight. */
  fly(ids: string[]): void;
  fit(): void;
  /** A factor over 1 comes closer. */
  zoom(factor: number): void;
  /** Where the nodes that stay would have to be held, were this one collapsed. */
  heldWithout(id: string): { id: string; x: number; y: number }[];
}

interface Ui {
  hovered: string | null;
  hover(id: string | null): void;
  theme: Theme;
  setTheme(theme: Theme): void;
  /** What a screen reader is told next. */
  announcement: string;
  announce(text: string): void;
  stage: Stage | null;
  setStage(stage: Stage | null): void;
}

const THEME_KEY = "cityties.theme";

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    // A browser that keeps nothing for us still shows the page.
    return "system";
  }
}

/** Puts the theme where the style sheets look for it: `data-theme`, absent for the system's own. */
function wear(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

wear(storedTheme());

export const useUi = create<Ui>()((set) => ({
  hovered: null,
  hover: (id) => set((old) => (old.hovered === id ? old : { hovered: id })),
  theme: storedTheme(),
  setTheme(theme) {
    wear(theme);
    try {
      if (theme === "system") localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, theme);
    } catch {
      // As above: it lasts as long as the page then.
    }
    set({ theme });
  },
  announcement: "",
  announce: (text) => set({ announcement: text }),
  stage: null,
  setStage: (stage) => set({ stage }),
}));
