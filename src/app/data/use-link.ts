import { useQuery } from "@tanstack/react-query";
import type { LinkAnswer } from "../../model/api.ts";
import { get, piece } from "./client.ts";
import { linkIn, useInLanguage } from "./in-language.ts";

/** A link with its ends, claims and conflicts; nothing is asked for null. */
export function useLink(id: string | null) {
  const select = useInLanguage(linkIn);
  return useQuery({
    queryKey: ["link", id],
    queryFn: ({ signal }) => get<LinkAnswer>(`/links/${piece(id ?? "")}`, {}, signal),
    enabled: id !== null,
    select,
  });
}
