import { useEffect, useRef, useState } from "react";
import { today } from "../../data/use-answer.ts";
import { useWords } from "../../i18n/use-words.ts";
import { unpackAsk } from "../../state/packed.ts";
import { useUi } from "../../state/ui.ts";
import type { History } from "../editor/history.ts";
import { useKept } from "../kept.ts";
import { type Draft, isEdited, packedOf } from "./draft.ts";

/** A walk through what was asked before; each draft as it was left, the one being written first. */
interface Walk {
  drafts: readonly Draft[];
  at: number;
}

const lineOf = ({ text }: Draft): string => text.trim().replaceAll(/\s+/g, " ");

const draftFrom = (packed: string): Draft => {
  const { text, params } = unpackAsk(packed);
  return { saved: null, text, filled: params };
};

/** Walks through earlier questions from the draft that is being written, of which nothing is lost. */
export function useHistory(draft: Draft, put: (draft: Draft) => void) {
  const { t } = useWords();
  const announce = useUi((ui) => ui.announce);
  const { asked, noteRun } = useKept();
  const [walk, setWalk] = useState<Walk | null>(null);
  // A draft that neither the user nor the walk has put here came by the URL.
  const own = useRef(draft);
  const change = (next: Draft) => {
    own.current = next;
    put(next);
  };

  const day = today();
  const packed = packedOf(draft, day);
  const begun: Walk = {
    drafts: [draft, ...asked.filter((one) => one !== packed).map(draftFrom)],
    at: 0,
  };
  const { drafts, at } = walk ?? begun;

  /** What was written on the way and is not what goes on is kept as if it had been asked. */
  const leave = (except: string) => {
    if (!walk) return;
    const written = walk.drafts.filter((one, i) => i !== walk.at && isWritten(one));
    for (const one of written.reverse()) {
      const kept = packedOf(one, day);
      if (kept !== "" && kept !== except && !asked.includes(kept)) noteRun(null, kept);
    }
    setWalk(null);
  };
  const left = useRef(leave);
  left.current = leave;
  useEffect(() => {
    if (own.current === draft) return;
    own.current = draft;
    left.current(packedOf(draft, today()));
  }, [draft]);

  const history: History = {
    lines: drafts.map(lineOf),
    at,
    go(to) {
      const next = drafts[to];
      if (!next || to === at) return;
      setWalk({ drafts: drafts.with(at, draft), at: to });
      change(next);
      announce(t("desk.history.at", { at: to + 1, count: drafts.length }));
    },
  };
  /** To be called when the draft is about to be run. */
  const ran = () => {
    leave(packed);
    // The saved query itself is in the library; what was made of it is only here.
    if (isEdited(draft)) noteRun(null, packed);
  };
  return { history, change, ran };
}

const isWritten = (draft: Draft): boolean => draft.saved === null || isEdited(draft);
