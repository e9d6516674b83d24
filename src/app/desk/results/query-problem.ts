import type { CityTiesError } from "../../../model/errors.ts";

/** What of Neo4j's own errors has a sentence, by the end of its code. */
const KINDS = [
  ["syntax", /Statement\.SyntaxError$/],
  ["parameter", /ParameterMissing$/],
  ["type", /TypeError$/],
  ["arithmetic", /ArithmeticError$/],
  ["argument", /ArgumentError$|InvalidArgument|ProcedureCallFailed$/],
] as const;

type Kind = (typeof KINDS)[number][0];
export type Explained = { kind: Kind } | { kind: "params"; names: string[] };

/** What kind of thing is wrong with a question that was understood to be one; null where its code says it all. */
export function explained({ detail }: CityTiesError): Explained | null {
  const { problems, neo4jCode } = (detail ?? {}) as { problems?: unknown; neo4jCode?: unknown };
  if (Array.isArray(problems)) {
    const names = problems.flatMap(({ param }) => (typeof param === "string" ? [param] : []));
    if (names.length > 0) return { kind: "params", names };
  }
  if (typeof neo4jCode !== "string") return null;
  const found = KINDS.find(([, pattern]) => pattern.test(neo4jCode));
  return found ? { kind: found[0] } : null;
}
