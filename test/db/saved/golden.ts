import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../../src/db/root.ts";

/** The answers that each shipped query must give on test/graphs/golden, written by hand. */
export interface Golden {
  cases: { params: Record<string, unknown>; rows: unknown[][] }[];
}

const FOLDER = join(PROJECT_ROOT, "test", "db", "saved", "golden");

export const goldenNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));

export const golden = (name: string): Golden =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));

/** A cell as the golden answers write it: a node or a link is its id. */
export function shortened(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(shortened);
  if (typeof cell === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cell)) return "a moment";
  if (typeof cell !== "object" || cell === null) return cell;
  return "id" in cell ? cell.id : cell;
}
