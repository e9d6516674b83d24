import { type KeyboardEvent, useRef } from "react";

const ITEM = '[role="treeitem"]';

const levelOf = (item: Element): number => Number(item.getAttribute("aria-level"));

/**
 * The keys of a tree as WAI-ARIA's pattern has them, for items that stand one after another with their
 * `aria-level`, `aria-expanded` and `data-id`.
 */
export function useTreeKeys(fold: (id: string) => void) {
  const tree = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !tree.current) return;
    const item = (event.target as Element).closest<HTMLElement>(ITEM);
    if (!item) return;
    const seen = [...tree.current.querySelectorAll<HTMLElement>(ITEM)];
    const at = seen.indexOf(item);
    const expanded = item.getAttribute("aria-expanded");
    const folds = () => fold(item.dataset.id ?? "");
    const keys: Record<string, () => void> = {
      ArrowDown: () => seen[at + 1]?.focus(),
      ArrowUp: () => seen[at - 1]?.focus(),
      Home: () => seen[0]?.focus(),
      End: () => seen.at(-1)?.focus(),
      ArrowRight() {
        if (expanded === "false") folds();
        else if (expanded === "true") seen[at + 1]?.focus();
      },
      ArrowLeft() {
        if (expanded === "true") folds();
        else seen.findLast((one, i) => i < at && levelOf(one) < levelOf(item))?.focus();
      },
      Enter: () => expanded !== null && folds(),
    };
    const act = keys[event.key === " " ? "Enter" : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { tree, onKeyDown };
}
