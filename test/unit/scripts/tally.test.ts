import { expect, test } from "vitest";
import { countProject, total } from "../../../scripts/tally.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test("passed, failed and skipped tests are counted apart", () => {
  const report = {
    testResults: [file("failed", "passed", "failed", "skipped"), file("passed", "passed", "todo")],
  };
  expect(countProject(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test("a file that does not load is one failure", () => {
  expect(countProject({ testResults: [file("failed"), file("passed", "passed")] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test("a project without a report, or without any test, is one failure", () => {
  expect(countProject(undefined, 1).failed).toBe(1);
  expect(countProject({ testResults: [] }, 0).failed).toBe(1);
});

test("a bad ending with every test passed is one failure", () => {
  expect(countProject({ testResults: [file("passed", "passed")] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
  expect(countProject({ testResults: [file("passed", "passed")] }, null).failed).toBe(1);
});

test("the sum adds each column", () => {
  const sum = total([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 3, failed: 4, skipped: 0 },
  ]);
  expect(sum).toEqual({ passed: 4, failed: 4, skipped: 2 });
});
