import type { ResultSummary } from "neo4j-driver";
import { CityTiesError } from "../model/errors.ts";
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

/** On a line of its own, so that every place in the text stays in its column, one line further down. */
export const EXPLAIN = "EXPLAIN\n";

/** What the server said of `EXPLAIN` and a text, with the places as they are in the text. */
export function explained(summary: ResultSummary | undefined): Explained {
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
        ...(place?.line && place.column && { line: place.line - 1, column: place.column }),
      };
    }),
  };
}

/** The same error, with its place as it is in the text. */
export function withoutExplain(error: unknown): unknown {
  if (!(error instanceof CityTiesError)) return error;
  const { line, column, ...rest } = (error.detail ?? {}) as { line?: number; column?: number };
  if (line === undefined) return error;
  // What is wrong with the whole is told of the first line, which is not the user's.
  const place = line > 1 ? { line: line - 1, column } : {};
  return new CityTiesError(error.code, error.message, {
    detail: { ...rest, ...place },
    cause: error.cause,
  });
}

function operator(plan: DriverPlan): PlanOperator {
  return {
    operator: plan.operatorType,
    arguments: propertiesToJson(plan.arguments),
    identifiers: plan.identifiers,
    children: plan.children.map(operator),
  };
}
