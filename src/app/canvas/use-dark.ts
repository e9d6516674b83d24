import { useSyncExternalStore } from "react";
import { useUi } from "../state/ui.ts";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the page is dark just now, by the user's choice or the system's. */
export function useDark(): boolean {
  const theme = useUi((ui) => ui.theme);
  const system = useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
  return theme === "system" ? system : theme === "dark";
}
