import { useQuery } from "@tanstack/react-query";
import type { Table } from "../../../model/api.ts";
import type { Param } from "../../../model/query-params.ts";
import { piece, post } from "../../data/client.ts";
import type { Filled } from "../../state/address.ts";
import { isEmpty } from "./draft.ts";

export interface Choice {
  value: string;
  label: string;
}

/** What the graph has to offer for a parameter, by the saved query that its author named for it. */
export function useSuggestions(param: Param, filled: Filled): Choice[] | undefined {
  const { query = "", from = {} } = param.suggest ?? {};
  const params = Object.fromEntries(
    Object.entries(from).map(([theirs, ours]) => [theirs, filled[ours]]),
  );
  const ready = query !== "" && !Object.values(params).some(isEmpty);
  const { data } = useQuery({
    queryKey: ["suggestions", query, params],
    enabled: ready,
    queryFn: ({ signal }) => post<Table>(`/queries/${piece(query)}/run`, { params }, signal),
  });
  if (!ready || !data) return undefined;
  const [value, label] = ["value", "label"].map((name) => data.columns.indexOf(name));
  return data.rows.map((row) => ({
    value: String(row[value ?? 0]),
    label: String(row[label ?? -1] ?? row[value ?? 0]),
  }));
}
