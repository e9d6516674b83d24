import { create } from "zustand";

interface SearchField {
  field: HTMLInputElement | null;
  set(field: HTMLInputElement | null): void;
}

/** The page's search field, for what leads to it. */
export const useSearchField = create<SearchField>()((set) => ({
  field: null,
  set: (field) => set({ field }),
}));
