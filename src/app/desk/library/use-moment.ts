import { useWords } from "../../i18n/use-words.ts";

/** An ISO time as the user's language says day and time, to the second: two texts may lie seconds apart. */
export function useMoment() {
  const { lang } = useWords();
  const { format } = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
  return (iso: string): string => format(new Date(iso));
}
