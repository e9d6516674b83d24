export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const isReport = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && "testResults" in value;

/**
 * Counts one project's report. A file that failed without a failed test (it did not load, or a hook
 * threw) is one failure, and so is a project that left no report or ended badly with none in it.
 */
export function countProject(report: unknown, exitCode: number | null): Tally {
  if (!isReport(report)) return { passed: 0, failed: 1, skipped: 0 };
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map((test) => test.status);
    const failedHere = statuses.filter((status) => status === "failed").length;
    const passedHere = statuses.filter((status) => status === "passed").length;
    passed += passedHere;
    skipped += statuses.length - passedHere - failedHere;
    failed += failedHere === 0 && file.status === "failed" ? 1 : failedHere;
  }
  if (failed === 0 && (exitCode !== 0 || passed + skipped === 0)) failed = 1;
  return { passed, failed, skipped };
}

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
