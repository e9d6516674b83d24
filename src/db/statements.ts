import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "./root.ts";

const FOLDER = join(PROJECT_ROOT, "cypher");
const texts = new Map<string, string>();

/** The text of `cypher/<name>.cypher`, comments and all: `statement("read/neighbourhood")`. */
export function statement(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(FOLDER, `${name}.cypher`), "utf8");
  texts.set(name, text);
  return text;
}

/** The names of all statements in one folder of `cypher/`, in alphabetical order. */
export function statementsIn(folder: string): string[] {
  return readdirSync(join(FOLDER, folder))
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => `${folder}/${file.slice(0, -".cypher".length)}`);
}
