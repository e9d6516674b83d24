import type { UseQueryResult } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import type { Table } from "../../model/api.ts";

/**
 * On a narrow screen the answer lies below the question, where nobody would see it come. `expect` is told of a run; the
 * place is brought into sight when what came of it is there.
 */
export function useAnswerInSight(answer: UseQueryResult<Table>): {
  place: RefObject<HTMLDivElement | null>;
  expect(): void;
} {
  const place = useRef<HTMLDivElement>(null);
  const awaited = useRef(false);
  const before = useRef<string | null>(null);
  const { dataUpdatedAt, errorUpdatedAt } = answer;
  // Another question is at nothing until its answer is there.
  const state = dataUpdatedAt + errorUpdatedAt === 0 ? null : `${dataUpdatedAt} ${errorUpdatedAt}`;
  useEffect(() => {
    if (!awaited.current || state === null || before.current === state) return;
    awaited.current = false;
    place.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  return {
    place,
    expect() {
      awaited.current = true;
      before.current = state;
    },
  };
}
