import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { mostRows, type Work } from "./flow.ts";
import { Step } from "./Step.tsx";
import { useTreeKeys } from "./use-tree-keys.ts";

interface Seen {
  id: string;
  work: Work;
  level: number;
  position: number;
  size: number;
}

/** What is to be seen of the work, one after another: a step's name is then what stands in it, no more. */
const seenOf = (
  works: readonly Work[],
  closed: ReadonlySet<string>,
  path = "",
  level = 1,
): Seen[] =>
  works.flatMap((work, at) => {
    const id = `${path}${at}`;
    const self = { id, work, level, position: at + 1, size: works.length };
    return closed.has(id) ? [self] : [self, ...seenOf(work.side, closed, `${id}.`, level + 1)];
  });

/** The steps of a plan as a tree, from the start of the work to its answer. */
export function PlanTree({ flow }: { flow: readonly Work[] }) {
  const { t } = useWords();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState("0");
  const most = mostRows(flow);
  const fold = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const { tree, onKeyDown } = useTreeKeys(fold);
  const seen = seenOf(flow, closed);
  // Tab must reach the tree even when the step that it reached before is folded away.
  const reached = seen.some(({ id }) => id === active) ? active : "0";
  return (
    <div
      ref={tree}
      className="plan-tree"
      role="tree"
      aria-label={t("desk.plan.tree")}
      onKeyDown={onKeyDown}
    >
      {seen.map((one) => (
        <Step
          key={one.id}
          {...one}
          most={most}
          isActive={one.id === reached}
          isClosed={closed.has(one.id)}
          focus={() => setActive(one.id)}
          fold={() => fold(one.id)}
        />
      ))}
    </div>
  );
}
