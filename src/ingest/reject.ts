/** A row that was left out: where it stands, why, and how to mend it. */
export interface Reject {
  file: string;
  /** The first line of the row in its file; the header is line 1. */
  line: number;
  reason: string;
  suggestion: string;
  /** The row as it stands in the file. */
  row: string;
}

/** Something odd that was loaded all the same. */
export interface Warning {
  file: string;
  line: number;
  message: string;
}

/** Why a cell cannot be used, and how to mend it. */
export interface Problem {
  reason: string;
  suggestion: string;
}

/** Where a row stands. */
export interface RowOrigin {
  file: string;
  line: number;
  raw: string;
}

export const rejectRow = (origin: RowOrigin, problem: Problem): Reject => ({
  file: origin.file,
  line: origin.line,
  reason: problem.reason,
  suggestion: problem.suggestion,
  row: origin.raw,
});

/** What long work tells while it runs: which stage, and how far it is where that is known. */
export type Progress = (stage: string, done?: number, total?: number) => void;

export interface WorkOptions {
  progress?: Progress | undefined;
  signal?: AbortSignal | undefined;
}
