import { useQuery } from "@tanstack/react-query";
import type { Graph } from "../../model/graph.ts";
import { get } from "./client.ts";

/** All ties, for the overview. */
export function useNetwork() {
  return useQuery({
    queryKey: ["network"],
    queryFn: ({ signal }) => get<Graph>("/network", {}, signal),
  });
}
