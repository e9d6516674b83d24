import { useQuery } from "@tanstack/react-query";
import type { PathsAnswer } from "../../model/api.ts";
import type { ViaKind } from "../../model/kinds.ts";
import { get } from "./client.ts";
import { pathsIn, useInLanguage } from "./in-language.ts";

/** Up to five routes between two places, best first; asked once both ends are chosen. */
export function usePaths(from: string | null, to: string | null, via: readonly ViaKind[]) {
  const select = useInLanguage(pathsIn);
  return useQuery({
    queryKey: ["paths", from, to, via],
    queryFn: ({ signal }) => get<PathsAnswer>("/paths", { from, to, via: via.join(",") }, signal),
    enabled: Boolean(from) && Boolean(to),
    select,
  });
}
