import { TIE_KINDS, TIE_STATUSES } from "../../../model/kinds.ts";
import { useWords } from "../../i18n/use-words.ts";

/** A plain value in the user's words where its column says what it is: a country's code, a tie's kind or status. */
export function useTold() {
  const { country, word } = useWords();
  return (column: string, value: string): string => {
    if (/(^|_)country$/.test(column) && /^[a-z]{2}$/.test(value)) return country(value);
    if (column === "kind" && TIE_KINDS.some((kind) => kind === value)) return word("tie", value);
    if (column === "status" && TIE_STATUSES.some((status) => status === value)) {
      return word("status", value);
    }
    return value;
  };
}
