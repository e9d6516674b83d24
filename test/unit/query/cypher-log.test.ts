import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withoutLiterals } from "../../../src/query/cypher/literals.ts";
import { RunLog } from "../../../src/query/cypher/run-log.ts";

const home = mkdtempSync(join(tmpdir(), "cityties-log-"));
afterAll(() => rmSync(home, { recursive: true }));
const entry = { ms: 1, waitedMs: 0, rows: 1, outcome: "done" };

test("strings, numbers and comments are left out of a text, names and parameters stay", () => {
  const text = `// secret
    MATCH (n1:City {name: 'it\\'s secret', \`odd name\`: "secret"}) /* secret */
    WHERE n1.size > 12.5 AND n1.id = $id RETURN n1 LIMIT 0x1F`;
  expect(withoutLiterals(text)).toBe(
    "MATCH (n1:City {name: ?, `odd name`: ?}) WHERE n1.size > ?.? AND n1.id = $id RETURN n1 LIMIT ?",
  );
  expect(withoutLiterals("RETURN 'never closed")).toBe("RETURN ?");
  expect(withoutLiterals(`RETURN ${"a + ".repeat(5000)}`)).toHaveLength(2000);
});

test("a run is a line, in order, and the file stays small", async () => {
  const log = new RunLog(home, 2000);
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => log.add({ ...entry, text: "RETURN 1", rows: i })),
  );
  const rowsIn = (path: string): number[] =>
    readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).rows);
  const old = join(dirname(log.path), "cypher.old.log");
  const kept = [...rowsIn(old), ...rowsIn(log.path)];
  expect(kept.at(-1)).toBe(39);
  expect(kept).toEqual(kept.map((_, i) => 40 - kept.length + i));
  for (const path of [old, log.path]) expect(statSync(path).size).toBeLessThanOrEqual(2000);
});

test("a home that cannot be written stops nobody", async () => {
  const file = join(home, "a-file");
  writeFileSync(file, "");
  await expect(new RunLog(file).add({ ...entry, text: "RETURN 1" })).resolves.toBeUndefined();
});
