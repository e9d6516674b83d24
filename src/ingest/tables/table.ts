import { z } from "zod";
import { fold } from "../../model/fold.ts";
import { type Problem, type Reject, type RowOrigin, rejectRow } from "../reject.ts";

/** One kind of CSV file: its columns, and what each cell may hold. */
export interface Table<Row> {
  readonly file: string;
  readonly columns: readonly string[];
  /** Columns that every row must fill. */
  readonly required: readonly string[];
  /** Reads one row; the problem names every bad cell. */
  read(cells: Readonly<Record<string, string>>): { row: Row } | Problem;
}

/** A row that holds what its table asks for. */
export type Checked<Row> = RowOrigin & { readonly row: Row };

type Cells = Record<string, z.ZodType<unknown, string>>;
type RowOf<C extends Cells> = { [K in keyof C]: z.output<C[K]> };

/** `check` looks at cells that are right one by one but not together. */
export function table<const C extends Cells>(
  file: string,
  required: readonly (keyof C & string)[],
  cells: C,
  check: (row: RowOf<C>) => Problem | undefined = () => undefined,
): Table<RowOf<C>> {
  const schema = z.object(cells);
  return {
    file,
    columns: Object.keys(cells),
    required,
    read(given) {
      const missing = required.filter((column) => !given[column]);
      if (missing.length > 0) {
        return {
          reason: `nothing stands in the column ${missing.join(", ")}`,
          suggestion: `every row of ${file} needs ${required.join(", ")}`,
        };
      }
      const read = schema.safeParse(given);
      if (!read.success) return problemOf(read.error.issues);
      const row = read.data as RowOf<C>;
      return check(row) ?? { row };
    },
  };
}

function problemOf(issues: readonly z.core.$ZodIssue[]): Problem {
  const told = issues.map((issue) => ({
    reason: `${issue.path.join(".")}: ${issue.message}`,
    suggestion: issue.code === "custom" ? String(issue.params?.suggestion ?? "") : "",
  }));
  return {
    reason: told.map((one) => one.reason).join("; "),
    suggestion: told.map((one) => one.suggestion).join("; "),
  };
}

/** Names hold something to be found by: `---` does not. */
export function namelessProblem(name: string): Problem | undefined {
  return fold(name) === ""
    ? { reason: `"${name}" is no name`, suggestion: "write a name with letters or digits" }
    : undefined;
}

/** Sorts rows into those that hold what the table asks for and rejects. */
export function checkRows<Row>(
  kind: Table<Row>,
  rows: readonly (RowOrigin & { readonly cells: Readonly<Record<string, string>> })[],
  rejects: Reject[],
): Checked<Row>[] {
  return rows.flatMap(({ cells, ...origin }) => {
    const read = kind.read(cells);
    if ("row" in read) return [{ ...origin, row: read.row }];
    rejects.push(rejectRow(origin, read));
    return [];
  });
}
