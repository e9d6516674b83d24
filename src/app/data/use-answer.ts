import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Table } from "../../model/api.ts";
import type { View } from "../state/address.ts";
import { unpackAsk } from "../state/packed.ts";
import { useView } from "../state/view.ts";
import { piece, post } from "./client.ts";
import { tableIn, useInLanguage } from "./in-language.ts";
import { libraryOptions } from "./use-library.ts";

export type Question = Pick<View, "ask" | "q" | "p">;

export const answerKey = ({ ask, q, p }: Question) => ["answer", q, ask ?? "", p] as const;

/** The day on the user's own calendar, `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString("sv");

/**
 * The rows that answer the question in the URL; nothing is asked before the URL says in which form
 * they are to be seen. Cancelling the query stops it in Neo4j.
 */
export function useAnswer() {
  const { ask, q, p, view } = useView();
  const client = useQueryClient();
  const select = useInLanguage(tableIn);
  return useQuery({
    queryKey: answerKey({ ask, q, p }),
    enabled: view !== null && (q !== null || Boolean(ask)),
    retryOnMount: false,
    select,
    queryFn: async ({ signal }) => {
      if (q === null) return post<Table>("/cypher", unpackAsk(ask ?? ""), signal);
      if (!ask) return post<Table>(`/queries/${piece(q)}/run`, { params: p }, signal);
      // Whoever changes no saved query need not load what checks its parameters.
      const { coerceParams } = await import("../../model/query-params.ts");
      const { queries } = await client.ensureQueryData(libraryOptions);
      const declared = queries.find(({ name }) => name === q)?.params ?? [];
      const own = declared.map(({ name }) => name);
      const pick = (known: boolean) =>
        Object.fromEntries(Object.entries(p).filter(([name]) => own.includes(name) === known));
      const params = { ...coerceParams(declared, pick(true), today()), ...pick(false) };
      return post<Table>("/cypher", { text: ask, params }, signal);
    },
  });
}
