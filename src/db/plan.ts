import type { ResultSummary } from "neo4j-driver";
import type { JsonValue } from "../model/json.ts";
import { propertiesToJson } from "./values.ts";

export interface PlanOperator {
  /** `AllNodesScan@neo4j`: the operator and, after `@`, its database. */
  operator: string;
  arguments: Record<string, JsonValue>;
  identifiers: string[];
  children: PlanOperator[];
}

export interface PlanNotice {
  /** Neo4j's code: `Neo.ClientNotification.Statement.UnknownLabelWarning`. */
  code: string;
  title: string;
  description: string;
  severity: "WARNING" | "INFORMATION" | "UNKNOWN";
  /** Where in the text that was given, both counted from 1; absent where Neo4j names no place. */
  line?: number;
  column?: number;
}

export interface Explained {
  /** `r` reads only, `rw` and `w` write, `s` changes the schema. */
  queryType: "r" | "rw" | "w" | "s";
  plan: PlanOperator;
  notifications: PlanNotice[];
}

interface DriverPlan {
  operatorType: string;
  arguments: object;
  identifiers: string[];
  children: DriverPlan[];
}

const NOTHING: PlanOperator = { operator: "", arguments: {}, identifiers: [], children: [] };

/** `shift`: how many columns the word EXPLAIN moved the first line to the right. */
export function explained(summary: ResultSummary | undefined, shift: number): Explained {
  return {
    queryType: (summary?.queryType ?? "r") as Explained["queryType"],
    plan: summary?.plan ? operator(summary.plan) : NOTHING,
    notifications: (summary?.notifications ?? []).map((notice) => {
      const place = notice.position as { line?: number; column?: number } | undefined;
      return {
        code: notice.code,
        title: notice.title,
        description: notice.description,
        severity: notice.severityLevel,
        ...(place?.line && place.column
          ? { line: place.line, column: place.column - (place.line === 1 ? shift : 0) }
          : {}),
      };
    }),
  };
}

function operator(plan: DriverPlan): PlanOperator {
  return {
    operator: plan.operatorType,
    arguments: propertiesToJson(plan.arguments),
    identifiers: plan.identifiers,
    children: plan.children.map(operator),
  };
}
