import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Health } from "../../model/api.ts";
import { get } from "./client.ts";
import { isAway } from "./query-client.ts";

const CALM_MS = 30_000;
const AWAY_MS = 2_000;

/** Whether Neo4j answers. Where it is away: an answer of status `away`, or an error when no server is there at all. */
export function useHealth() {
  const client = useQueryClient();
  const health = useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => get<Health>("/health", {}, signal, [200, 503]),
    staleTime: CALM_MS,
    refetchInterval: (query) =>
      query.state.status === "success" && query.state.data?.status === "up" ? CALM_MS : AWAY_MS,
  });
  const up = health.isSuccess && health.data.status === "up";
  useEffect(() => {
    if (up) void client.refetchQueries({ predicate: ({ state }) => isAway(state.error) });
  }, [up, client]);
  return health;
}
