import { expect, test } from "vitest";
import { explained } from "../../../../src/app/desk/results/query-problem.ts";
import { CityTiesError } from "../../../../src/model/errors.ts";

const failed = (detail: unknown) => new CityTiesError("query_error", "…", { detail });

test.each([
  ["Neo.ClientError.Statement.SyntaxError", "syntax"],
  ["Neo.ClientError.Statement.ParameterMissing", "parameter"],
  ["Neo.ClientError.Statement.TypeError", "type"],
  ["Neo.ClientError.Statement.ArithmeticError", "arithmetic"],
  ["Neo.ClientError.Statement.ArgumentError", "argument"],
  ["Neo.ClientError.Procedure.ProcedureCallFailed", "argument"],
])("%s is one of %s", (neo4jCode, kind) => {
  expect(explained(failed({ neo4jCode, line: 1, column: 2 }))).toEqual({ kind });
});

test("parameters that were refused are named", () => {
  const problems = [
    { param: "city", message: "is needed" },
    { param: "from", message: "must be a number" },
  ];
  expect(explained(failed({ problems }))).toEqual({ kind: "params", names: ["city", "from"] });
});

test.each([[undefined], [null], ["text"], [{}], [{ problems: [] }], [{ problems: [{ line: 1 }] }]])(
  "%j says no more than its code",
  (detail) => {
    expect(explained(failed(detail))).toBeNull();
  },
);

test("a code that has no sentence is left to the error's own", () => {
  expect(explained(failed({ neo4jCode: "Neo.DatabaseError.General.UnknownError" }))).toBeNull();
});
