import { useState } from "react";
import type { RevisionText } from "../../../model/query-revisions.ts";
import { useShelf } from "../../data/use-shelf.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";
import { useActs } from "../../state/view.ts";
import { useLocal } from "../use-local.ts";
import { useSaveTrouble } from "./use-save-trouble.ts";

/** Saves an earlier text as the newest, so that what it replaces is kept in its turn. */
export function useBringBack(done: () => void) {
  const { t } = useWords();
  const local = useLocal();
  const shelf = useShelf();
  const { question } = useActs();
  const announce = useUi((ui) => ui.announce);
  const { trouble, explain } = useSaveTrouble();
  const [isBusy, setBusy] = useState(false);
  const bringBack = async (name: string, { query }: RevisionText, replaces?: string) => {
    if (!query) return;
    setBusy(true);
    try {
      await shelf.save(name, query, replaces);
      announce(t("desk.broughtBack", { title: local(query.title) }));
      question({ q: name, ask: null, p: {}, view: null });
      done();
    } catch (error) {
      explain(error);
      setBusy(false);
    }
  };
  return { bringBack, trouble, isBusy };
}
