import { queryOptions } from "@tanstack/react-query";
import type { SchemaAnswer } from "../../model/api.ts";
import { get } from "./client.ts";

/** Labels, relationship types and their properties, for completion. */
export const schemaOptions = queryOptions({
  queryKey: ["schema"],
  queryFn: ({ signal }) => get<SchemaAnswer>("/schema", {}, signal),
});
