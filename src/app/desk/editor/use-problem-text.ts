import { useCallback } from "react";
import type { CheckAnswer } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";

export type Problem = CheckAnswer["problems"][number];

/** A problem in the user's language, and Neo4j's own English words where they are what there is to say. */
export interface ProblemText {
  said: string;
  quoted?: string;
}

/** Says what the server found in a text. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const { t } = useWords();
  return useCallback(
    ({ reason, message, severity, ...named }) => {
      if (reason) return { said: t(`refused.${reason}`, named) };
      const said = severity === "error" ? t("errors.query_error") : t("desk.advised");
      return { said, quoted: message };
    },
    [t],
  );
}
