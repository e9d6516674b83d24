import { type KeyboardEvent, useCallback, useRef } from "react";

interface Fold {
  isClosed(id: string): boolean;
  setClosed(id: string, closed: boolean): void;
}

const ITEM = '[role="treeitem"]';

/** The keys of a tree as WAI-ARIA's pattern has them; items carry their `data-id` and `aria-expanded`. */
export function useTreeKeys({ isClosed, setClosed }: Fold) {
  const tree = useRef<HTMLDivElement>(null);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !tree.current) return;
      const item = (event.target as Element).closest<HTMLElement>(ITEM);
      if (!item) return;
      const seen = [...tree.current.querySelectorAll<HTMLElement>(ITEM)];
      const at = seen.indexOf(item);
      const id = item.dataset.id ?? "";
      const hasSide = item.hasAttribute("aria-expanded");
      const isShut = hasSide && isClosed(id);
      const goes: Record<string, () => HTMLElement | null | undefined> = {
        ArrowDown: () => seen[at + 1],
        ArrowUp: () => seen[at - 1],
        Home: () => seen[0],
        End: () => seen.at(-1),
        ArrowRight() {
          if (isShut) setClosed(id, false);
          return hasSide && !isShut ? item.querySelector<HTMLElement>(ITEM) : null;
        },
        ArrowLeft() {
          if (hasSide && !isShut) setClosed(id, true);
          return hasSide && !isShut ? null : item.parentElement?.closest<HTMLElement>(ITEM);
        },
        Enter() {
          if (hasSide) setClosed(id, !isShut);
          return null;
        },
      };
      const go = goes[event.key === " " ? "Enter" : event.key];
      if (!go) return;
      event.preventDefault();
      event.stopPropagation();
      go()?.focus();
    },
    [isClosed, setClosed],
  );
  return { tree, onKeyDown };
}
