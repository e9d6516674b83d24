import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CheckAnswer } from "../../../../model/api.ts";
import { post } from "../../../data/client.ts";

const ASK_AFTER_MS = 450;

/** How Neo4j would do what the text asks; asked again when the text has rested for a moment. */
export function usePlan(text: string) {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery({
    queryKey: ["plan", rested],
    enabled: rested.trim() !== "",
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => post<CheckAnswer>("/cypher/check", { text: rested }, signal),
  });
  return { ...answer, isOld: rested !== text || answer.isPlaceholderData };
}
