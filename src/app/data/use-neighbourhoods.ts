import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Graph } from "../../model/graph.ts";
import { get } from "./client.ts";
import { graphIn, useInLanguage } from "./in-language.ts";

/** How many neighbours one expanded node shows at most. */
const NEIGHBOUR_LIMIT = 100;

export interface Neighbourhood {
  id: string;
  graph: Graph | undefined;
  error: Error | null;
}

export interface Neighbourhoods {
  /** One for each id, in the order asked. */
  list: Neighbourhood[];
  busy: boolean;
  /** Where one of them has more neighbours than are shown. */
  limited: { id: string; shown: number; total: number } | undefined;
}

/** What lies around each expanded node; one question each, so that expanding one asks nothing twice. */
export function useNeighbourhoods(ids: readonly string[]): Neighbourhoods {
  const combine = useCallback(
    (results: UseQueryResult<Graph>[]): Neighbourhoods => {
      const list = ids.map((id, i) => ({
        id,
        graph: results[i]?.data,
        error: results[i]?.error ?? null,
      }));
      const over = list.findLast(({ graph }) => graph?.limitHit);
      return {
        list,
        busy: results.some((result) => result.isFetching),
        limited: over?.graph && {
          id: over.id,
          // The opened node itself is in the answer, but is no neighbour of itself.
          shown: over.graph.nodes.length - 1,
          total: over.graph.total.nodes - 1,
        },
      };
    },
    [ids],
  );
  const select = useInLanguage(graphIn);
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ["neighbourhood", id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<Graph>("/neighbourhood", { id, limit: NEIGHBOUR_LIMIT }, signal),
      select,
    })),
    combine,
  });
}
