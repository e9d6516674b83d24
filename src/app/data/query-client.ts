import { QueryClient } from "@tanstack/react-query";
import { CityTiesError } from "../../model/errors.ts";

export const isAway = (error: unknown): boolean =>
  error instanceof CityTiesError && error.code === "database_away";

/** Answers are kept for the visit: data changes by loading, and a reload shows it. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        // What the server refuses it refuses again; while it is away, `useHealth` sends them anew.
        retry: false,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
