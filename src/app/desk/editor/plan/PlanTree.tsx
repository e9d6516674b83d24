import { useId, useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { mostRows, type Work } from "./flow.ts";
import { Step } from "./Step.tsx";
import { useTreeKeys } from "./use-tree-keys.ts";

/** The steps of a plan as a tree, from the start of the work to its answer. */
export function PlanTree({ flow }: { flow: readonly Work[] }) {
  const { t } = useWords();
  const base = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState("");
  const most = mostRows(flow);
  const isClosed = (id: string) => closed.has(id);
  const { tree, onKeyDown } = useTreeKeys({
    isClosed,
    setClosed: (id, shut) => {
      const next = new Set(closed);
      if (shut) next.add(id);
      else next.delete(id);
      setClosed(next);
      // What is folded away cannot keep the focus.
      if (shut) setActive(id);
    },
  });

  const list = (works: readonly Work[], path: string, level: number) =>
    works.map((work, at) => {
      const id = `${path}${at}`;
      return (
        <Step
          key={id}
          work={work}
          most={most}
          id={id}
          base={base}
          level={level}
          position={at + 1}
          size={works.length}
          isActive={active === "" ? id === "0" : active === id}
          isClosed={isClosed(id)}
          focus={() => setActive(id)}
          side={() => list(work.side, `${id}.`, level + 1)}
        />
      );
    });
  return (
    <div
      ref={tree}
      className="plan-tree"
      role="tree"
      aria-label={t("desk.plan.tree")}
      onKeyDown={onKeyDown}
    >
      {list(flow, "", 1)}
    </div>
  );
}
