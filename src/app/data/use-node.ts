import { useQuery } from "@tanstack/react-query";
import type { NodeAnswer } from "../../model/api.ts";
import { get, piece } from "./client.ts";
import { nodeIn, useInLanguage } from "./in-language.ts";

/** A node with its claims, ties, events and officials; nothing is asked for null. */
export function useNode(id: string | null) {
  const select = useInLanguage(nodeIn);
  return useQuery({
    queryKey: ["node", id],
    queryFn: ({ signal }) => get<NodeAnswer>(`/nodes/${piece(id ?? "")}`, {}, signal),
    enabled: id !== null,
    select,
  });
}
