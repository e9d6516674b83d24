import { LANGUAGES, type Words } from "../../model/query-params.ts";
import { useWords } from "../i18n/use-words.ts";

/** Says a query's own words in the user's language, or in the first in which its author gave them. */
export function useLocal() {
  const { lang } = useWords();
  return (words: Words): string =>
    words[lang] ??
    LANGUAGES.map((language) => words[language]).find((text) => text !== undefined) ??
    "";
}
