import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { PROJECT_ROOT } from "../db/root.ts";

/** The dataset folders that the user names, or else every one in `data/`. */
export function datasetFolders(given: readonly string[]): string[] {
  if (given.length > 0) return given.map((dir) => resolve(dir));
  const data = join(PROJECT_ROOT, "data");
  if (!existsSync(data)) return [];
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(data, entry.name, "dataset.json")))
    .map((entry) => join(data, entry.name))
    .sort();
}
