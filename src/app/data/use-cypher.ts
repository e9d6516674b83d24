import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { Table } from "../../model/api.ts";
import { post } from "./client.ts";

interface Question {
  text: string;
  params?: Record<string, unknown>;
}

/** Runs read-only Cypher; a new run or `stop()` ends the one before, in Neo4j too. */
export function useCypher() {
  const running = useRef<AbortController>(null);
  const mutation = useMutation({
    mutationFn({ text, params = {} }: Question) {
      running.current?.abort();
      running.current = new AbortController();
      return post<Table>("/cypher", { text, params }, running.current.signal);
    },
  });
  return { ...mutation, stop: () => running.current?.abort() };
}
