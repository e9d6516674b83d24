import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { makeFolder } from "../db/home.ts";
import type { Reject } from "./reject.ts";

const COLUMNS = ["file", "line", "reason", "suggestion", "row"];

/**
 * Writes `<dataset>.rejects.csv`, or takes an old one away where there are no rejects; its path, or undefined.
 * Rows stand in it letter by letter as in their file, so that they can be mended and put back.
 */
export async function writeRejects(
  dir: string,
  dataset: string,
  rejects: readonly Reject[],
): Promise<string | undefined> {
  const path = join(dir, `${dataset}.rejects.csv`);
  if (rejects.length === 0) {
    await rm(path, { force: true });
    return undefined;
  }
  makeFolder(dir);
  const text = stringify([...rejects], { header: true, columns: COLUMNS });
  await writeFile(`${path}.draft`, text);
  await rename(`${path}.draft`, path);
  return path;
}
