import { useEffect, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";

const SHOWN_MS = 2_000;

/** Copies text and says for a moment how it went. */
export function useCopy() {
  const { t } = useWords();
  const announce = useUi((ui) => ui.announce);
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (text: string) => {
    const said = await navigator.clipboard.writeText(text).then(
      () => t("panel.copied"),
      () => t("panel.notCopied"),
    );
    setOutcome(said);
    announce(said);
  };
  return { copy, outcome };
}
