import { checkFolder } from "../../../src/ingest/check.ts";
import { written } from "./graphs.ts";

/** What `check` says of files that a test writes out. */

export const SOURCES = { "sources.csv": "id,title\ns,S\n" };

export async function check(files: Record<string, string | Buffer>) {
  const { rejects, warnings, ...rest } = await checkFolder(
    written("checked", { ...SOURCES, ...files }),
  );
  return {
    ...rest,
    told: rejects.map((one) => `${one.file}:${one.line} ${one.reason} → ${one.suggestion}`),
    warned: warnings.map((one) => `${one.file}:${one.line} ${one.message}`),
  };
}

export const ties = (...rows: string[]) => ({
  "ties.csv": ["a,b,kind,declared_by,source", ...rows.map((row) => `${row},s`)].join("\n"),
});
