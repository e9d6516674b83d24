import { useQuery } from "@tanstack/react-query";
import type { Graph } from "../../model/graph.ts";
import { get } from "./client.ts";
import { graphIn, useInLanguage } from "./in-language.ts";

/** All ties, for the overview. */
export function useNetwork() {
  const select = useInLanguage(graphIn);
  return useQuery({
    queryKey: ["network"],
    queryFn: ({ signal }) => get<Graph>("/network", {}, signal),
    select,
  });
}
