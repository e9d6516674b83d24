import { useState } from "react";
import { CityTiesError } from "../../../model/errors.ts";
import { refusalIn } from "../../../model/refusal.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useErrorText } from "../../panel/parts/Trouble.tsx";

/** Why the library could not be changed, in words that say the way out. */
export function useSaveTrouble() {
  const { t } = useWords();
  const say = useErrorText();
  const [trouble, setTrouble] = useState<string | null>(null);
  const explain = (error: unknown) => {
    if (!(error instanceof CityTiesError) || refusalIn(error.detail)) setTrouble(say(error));
    else if (error.code === "conflict") setTrouble(t("desk.changedMeanwhile"));
    else if (error.code === "bad_request") setTrouble(t("desk.notSaved", { why: error.message }));
    else setTrouble(say(error));
  };
  return { trouble, explain };
}
