import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";

/** Writes a dataset folder called `name` among the temporary files; the test removes its parent. */
export function datasetFolder(
  name: string,
  files: Record<string, readonly Record<string, string>[]>,
): { dir: string; parent: string } {
  const parent = mkdtempSync(join(tmpdir(), "cityties-dataset-"));
  const dir = join(parent, name);
  mkdirSync(dir);
  writeFileSync(join(dir, "dataset.json"), JSON.stringify({ title: name, licence: "CC0-1.0" }));
  for (const [file, rows] of Object.entries(files)) {
    writeFileSync(join(dir, file), stringify([...rows], { header: true }));
  }
  return { dir, parent };
}
