import { queryOptions, useQuery } from "@tanstack/react-query";
import type { QueryLibrary } from "../../model/query-file.ts";
import { get } from "./client.ts";

export const libraryOptions = queryOptions({
  queryKey: ["queries"],
  queryFn: ({ signal }) => get<QueryLibrary>("/queries", {}, signal),
  // Another window, or an editor on the files themselves, may have changed it.
  staleTime: 30_000,
});

/** The saved queries, shipped and the user's own; asked for once the desk is open. */
export const useLibrary = (enabled = true) => useQuery({ ...libraryOptions, enabled });
