import { type KeyboardEvent, useId, useState } from "react";

interface Options<T> {
  items: readonly T[];
  /** Whether the items answer what stands in the field now. */
  settled: boolean;
  onPick(item: T): void;
  onEscape(): void;
}

/** The keys and the ARIA of a combobox with a list beneath: one item is active, Enter picks it or the first. */
export function useCombobox<T>({ items, settled, onPick, onEscape }: Options<T>) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // Enter may come before the answer: it then picks the first hit as soon as there is one.
  const [waits, setWaits] = useState(false);
  const optionId = (index: number) => `${listId}-${index}`;

  const pick = (item: T | undefined) => {
    if (item === undefined) return;
    setOpen(false);
    setActive(-1);
    setWaits(false);
    onPick(item);
  };
  const [first] = items;
  if (waits && settled) {
    // An answer without hits leaves the list open to say so.
    setWaits(false);
    if (first !== undefined) queueMicrotask(() => pick(first));
  }

  const move = (to: number) => {
    setOpen(true);
    if (items.length > 0) setActive((to + items.length) % items.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends the composing of a Vietnamese or Korean syllable, too.
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(isOpen ? active + 1 : 0),
      ArrowUp: () => move(active < 0 ? -1 : active - 1),
      Enter: () => {
        if (settled) pick(items[Math.max(0, active)]);
        else setWaits(true);
      },
      Escape: () => {
        if (isOpen && items.length > 0) setOpen(false);
        else onEscape();
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    // A dialog around the field stays when Escape closes the list.
    if (event.key === "Escape" && isOpen) event.stopPropagation();
    act();
  };
  return {
    isOpen,
    active,
    pick,
    close: () => {
      setOpen(false);
      setWaits(false);
    },
    typed: () => {
      setOpen(true);
      setActive(-1);
      setWaits(false);
    },
    inputProps: {
      role: "combobox" as const,
      "aria-expanded": isOpen,
      "aria-controls": listId,
      "aria-autocomplete": "list" as const,
      "aria-activedescendant": isOpen && active >= 0 ? optionId(active) : undefined,
      autoComplete: "off",
      spellCheck: false,
      onKeyDown,
    },
    listProps: { id: listId, role: "listbox" as const },
    optionProps: (index: number) => ({
      id: optionId(index),
      role: "option" as const,
      "aria-selected": index === active,
      // Focus stays in the field.
      onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onPointerMove: () => setActive(index),
      onClick: () => pick(items[index]),
    }),
  };
}
