import { useEffect, useId, useMemo, useRef } from "react";
import type { CheckAnswer } from "../../../../model/api.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { IconButton } from "../../../panel/parts/IconButton.tsx";
import { Trouble } from "../../../panel/parts/Trouble.tsx";
import { useProblemText } from "../use-problem-text.ts";
import { countOf, flowOf } from "./flow.ts";
import { PlanTree } from "./PlanTree.tsx";
import { usePlan } from "./use-plan.ts";
import "../../../styles/desk-plan.css";

/** What opens and closes the plan. */
export interface PlanDoor {
  id: string;
  isOpen: boolean;
  toggle(): void;
}

interface Props {
  id: string;
  text: string;
  close(): void;
}

/** How Neo4j would do what the text asks, step by step; nothing is run for it. */
export function PlanPanel({ id, text, close }: Props) {
  const { t } = useWords();
  const titleId = useId();
  const home = useRef<HTMLElement>(null);
  const { data, error, isOld, isPending, refetch } = usePlan(text);
  const isEmpty = text.trim() === "";
  // Once it is there, so that as much of it is seen as there is room for.
  useEffect(() => {
    if (!isPending || isEmpty) home.current?.scrollIntoView({ block: "nearest" });
  }, [isPending, isEmpty]);
  return (
    <section
      ref={home}
      id={id}
      className="plan"
      aria-labelledby={titleId}
      aria-busy={!isEmpty && (isPending || isOld)}
    >
      <header className="plan-head">
        <h4 id={titleId}>{t("desk.plan.open")}</h4>
        <IconButton icon="close" label={t("desk.plan.close")} placement="left" onPress={close} />
      </header>
      {isEmpty && <p className="none">{t("desk.plan.empty")}</p>}
      {!isEmpty && error && !isOld && <Trouble error={error} retry={() => void refetch()} />}
      {!isEmpty && isPending && <p className="waiting">{t("desk.plan.waiting")}</p>}
      {!isEmpty && data && !error && <Told answer={data} />}
    </section>
  );
}

/** The plan, or why there is none. */
function Told({ answer: { ok, problems, operators, plan } }: { answer: CheckAnswer }) {
  const { t } = useWords();
  const tell = useProblemText();
  const flow = useMemo(() => (plan ? flowOf(plan) : []), [plan]);
  if (ok && flow.length > 0) {
    return (
      <>
        <p className="hint">{t("desk.plan.hint", { count: countOf(flow) })}</p>
        {/* What was folded stays so while the same work is planned. */}
        <PlanTree key={operators.join()} flow={flow} />
      </>
    );
  }
  return (
    <div className="trouble" role="status">
      <p>{t(plan ? "desk.plan.refused" : "desk.plan.wrong")}</p>
      {problems
        .filter(({ severity }) => severity === "error")
        .map((problem) => {
          const { said, quoted } = tell(problem);
          const { line, column, message } = problem;
          return (
            <p key={`${line} ${column} ${message}`} className="trouble-detail">
              {!plan && <b className="figures">{t("desk.at", { line, column })} </b>}
              {quoted === undefined ? said : <span lang="en">{quoted}</span>}
            </p>
          );
        })}
    </div>
  );
}
