import { isNotParamError, lintCypherQuery } from "@neo4j-cypher/language-support";
import { expect, test } from "vitest";
import { statement, statementsIn } from "../../../src/db/statements.ts";
import { LABEL_OF_KIND, LINK_TYPES } from "../../../src/model/kinds.ts";

const SCHEMA = {
  labels: [...Object.values(LABEL_OF_KIND), "Locality", "Source", "Claim", "Dataset"],
  relationshipTypes: [...LINK_TYPES, "FROM", "ABOUT"],
};
const WARNING = 2;
const NAMES = ["read", "write", "schema", "server"].flatMap(statementsIn);

const problems = (text: string) =>
  lintCypherQuery(text, SCHEMA)
    .diagnostics.filter(({ severity = 1 }) => severity <= WARNING)
    .map(({ message }) => ({ message: typeof message === "string" ? message : message.value }))
    // Parameters have no values here; two ends that are looked up apart are a product on purpose.
    .filter((one) => isNotParamError(one) && !/cartesian product/.test(one.message))
    .map(({ message }) => message);

test.each(NAMES)(
  "%s uses only what the model has",
  (name) => {
    expect(problems(statement(name))).toEqual([]);
  },
  20_000,
);

test("a name that the model does not have is found", () => {
  expect(problems("MATCH (n:Town) RETURN n")).toEqual([expect.stringContaining("Town")]);
  expect(problems("MATCH (n:City) RETURN m")).toEqual([expect.stringContaining("m")]);
});
