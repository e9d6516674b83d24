import type { Database } from "../../db/database.ts";
import type { Params } from "../../db/params.ts";
import type { Explained, PlanNotice, PlanOperator } from "../../db/plan.ts";
import type { CheckAnswer, PlanStep } from "../../model/api.ts";
import { CityTiesError, type ErrorCode } from "../../model/errors.ts";
import type { RefusalDetail } from "../../model/refusal.ts";
import type { Asking } from "../ask.ts";
import { checkText } from "./lexer.ts";
import { checkPlan, operators } from "./plan-wall.ts";
import { type CypherRequest, checkDepth, TIME_LIMIT_MS } from "./run.ts";
import { Turns } from "./turns.ts";

/** What is wrong with the text, and so is said as a problem; anything else is an error of the call. */
const ABOUT_THE_TEXT: readonly ErrorCode[] = ["bad_request", "not_read_only", "query_error"];
const KIND = { r: "read", rw: "write", w: "write", s: "schema" } as const;
const SEVERITY = { WARNING: "warning", INFORMATION: "info", UNKNOWN: "info" } as const;
/** Editors ask while one writes; two plans at once leave Neo4j to those who ask for rows. */
const turns = new Turns(2, 50);
/** Whoever is still writing has not filled the parameters in yet. */
const NOT_FILLED = /ParameterNotProvided/;

/**
 * Plans a user's Cypher behind the same walls as running it, and says what is wrong with it and where.
 * Throws only what is not the text's fault: `database_away`, `timeout`.
 */
export async function checkCypher(
  db: Database,
  { text, params }: CypherRequest,
  { signal }: Asking = {},
): Promise<CheckAnswer> {
  let found: Explained | undefined;
  try {
    checkText(text);
    checkDepth(params);
    const limits = { timeoutMs: TIME_LIMIT_MS, signal };
    found = await turns.take(() => db.explain(text, params as Params, limits), signal);
    checkPlan(found);
  } catch (error) {
    if (!(error instanceof CityTiesError) || !ABOUT_THE_TEXT.includes(error.code)) throw error;
    return { ok: false, problems: [refusalOf(error)], ...planned(found) };
  }
  const notices = found.notifications.filter(({ code }) => !NOT_FILLED.test(code));
  return { ok: true, problems: notices.map(problemOf), ...planned(found) };
}

function refusalOf({ message, detail }: CityTiesError): CheckAnswer["problems"][number] {
  const { line = 1, column = 1, reason, name, max } = (detail ?? {}) as Partial<RefusalDetail>;
  return { message, line, column, severity: "error", reason, name, max };
}

const problemOf = ({ description, line = 1, column = 1, severity }: PlanNotice) => ({
  message: description,
  line,
  column,
  severity: SEVERITY[severity],
});

function planned(found: Explained | undefined): Pick<CheckAnswer, "kind" | "operators" | "plan"> {
  if (!found) return { operators: [] };
  return {
    kind: KIND[found.queryType],
    operators: [...operators(found.plan)].map(nameOf),
    plan: stepOf(found.plan),
  };
}

const nameOf = ({ operator }: PlanOperator): string => operator.split("@")[0] ?? operator;

function stepOf(plan: PlanOperator): PlanStep {
  const { Details: details, EstimatedRows: rows } = plan.arguments;
  return {
    operator: nameOf(plan),
    ...(typeof details === "string" && details !== "" && { details }),
    ...(typeof rows === "number" && { rows }),
    children: plan.children.map(stepOf),
  };
}
