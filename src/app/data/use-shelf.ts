import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QueryText, SavedQuery } from "../../model/query-file.ts";
import { piece, put, remove } from "./client.ts";
import { libraryOptions } from "./use-library.ts";

/** Changes to the library. Each is done once the list of queries tells of it; throws CityTiesError. */
export function useShelf() {
  const client = useQueryClient();
  return useMemo(() => {
    const reread = () => client.fetchQuery({ ...libraryOptions, staleTime: 0 });
    const save = (name: string, text: QueryText, replaces?: string) =>
      put<SavedQuery>(`/queries/${piece(name)}`, text, replaces);
    const drop = ({ name, revision }: SavedQuery) =>
      remove<{ deleted: string }>(`/queries/${piece(name)}`, revision);
    return {
      /** A new query, or the one at the revision `replaces`. */
      async save(name: string, text: QueryText, replaces?: string) {
        const saved = await save(name, text, replaces);
        await reread();
        return saved;
      },
      /** The new name is taken before the old one is given up, so that nothing can be lost. */
      async rename(query: SavedQuery, name: string, text: QueryText) {
        const saved = await save(name, text);
        await drop(query);
        await reread();
        return saved;
      },
      async remove(query: SavedQuery) {
        await drop(query);
        await reread();
      },
    };
  }, [client]);
}
