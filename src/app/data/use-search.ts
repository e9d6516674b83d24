import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { SearchAnswer } from "../../model/api.ts";
import { get } from "./client.ts";
import { hitsIn, useInLanguage } from "./in-language.ts";

/** Hits for what was typed, best first; nothing is asked for an empty text. The last hits stay until the next are there. */
export function useSearch(q: string) {
  const text = q.normalize("NFC").trim();
  const select = useInLanguage(hitsIn);
  return useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => get<SearchAnswer>("/search", { q: text }, signal),
    enabled: text !== "",
    select,
    placeholderData: text === "" ? undefined : keepPreviousData,
    gcTime: 5 * 60_000,
  });
}
