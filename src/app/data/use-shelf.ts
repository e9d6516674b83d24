import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QueryText, SavedQuery } from "../../model/query-file.ts";
import { piece, post, put, remove } from "./client.ts";
import { libraryOptions } from "./use-library.ts";

/** Changes to the library. Each is done once the list of queries tells of it; throws CityTiesError. */
export function useShelf() {
  const client = useQueryClient();
  return useMemo(() => {
    const reread = () => client.fetchQuery({ ...libraryOptions, staleTime: 0 });
    return {
      /** A new query, or the one at the revision `replaces`. */
      async save(name: string, text: QueryText, replaces?: string) {
        const saved = await put<SavedQuery>(`/queries/${piece(name)}`, text, replaces);
        await reread();
        return saved;
      },
      /** Its earlier versions come along. */
      async rename({ name, revision }: SavedQuery, to: string) {
        const path = `/queries/${piece(name)}/rename`;
        const saved = await post<SavedQuery>(path, { to }, undefined, revision);
        await reread();
        return saved;
      },
      async remove({ name, revision }: SavedQuery) {
        await remove<{ deleted: string }>(`/queries/${piece(name)}`, revision);
        await reread();
      },
    };
  }, [client]);
}
