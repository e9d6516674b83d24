import { queryOptions, useQuery } from "@tanstack/react-query";
import type { DeletedQuery, Revision, RevisionText } from "../../model/query-revisions.ts";
import { get, piece } from "./client.ts";

// Another window may have changed what is there: the lists are read anew whenever they are looked at.
const ANEW = { staleTime: 0, gcTime: 0 };

/** What a saved query said before, the latest first. */
export const useRevisions = (name: string) =>
  useQuery({
    queryKey: ["revisions", name],
    queryFn: async ({ signal }) => {
      const path = `/queries/${piece(name)}/revisions`;
      return (await get<{ revisions: Revision[] }>(path, {}, signal)).revisions;
    },
    ...ANEW,
  });

/** One of them, whole; it never changes. */
export const revisionOptions = (name: string, id: string) =>
  queryOptions({
    queryKey: ["revision", name, id],
    queryFn: ({ signal }) =>
      get<RevisionText>(`/queries/${piece(name)}/revisions/${piece(id)}`, {}, signal),
  });

/** The user's own queries that were deleted, the latest first. */
export const useDeleted = () =>
  useQuery({
    queryKey: ["deleted-queries"],
    queryFn: async ({ signal }) =>
      (await get<{ deleted: DeletedQuery[] }>("/deleted-queries", {}, signal)).deleted,
    ...ANEW,
  });
