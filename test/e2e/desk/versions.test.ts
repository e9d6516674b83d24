import { rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { act, editor, savedAt, write } from "../support/desk.ts";
import { eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
const queries = () => join(inject("shared").home, "queries");
const own = () => join(queries(), "counted.cypher");
beforeEach(async () => {
  rmSync(queries(), { recursive: true, force: true });
  await mkdir(queries());
  await writeFile(
    own(),
    "// title.en: How many are there?\n// view: table\n\nMATCH (c:City) RETURN count(c) AS n\n",
  );
});

test("A4: what a query said before is kept with its difference, and brought back; so is a deleted one", async () => {
  await using shown = await visit(savedAt("counted"));
  const { page } = shown;
  const first = await readFile(own(), "utf8");
  await write(page, "MATCH (r:Region) RETURN count(r) AS n");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const saving = page.getByRole("dialog", { name: "Save" });
  await saving.getByText("Your saved query is replaced.").waitFor();
  await saving.getByRole("button", { name: "Save", exact: true }).click();
  await saving.waitFor({ state: "detached" });
  expect(await readFile(own(), "utf8")).toContain("(r:Region)");

  await act(page, "Earlier versions …");
  const versions = page.getByRole("dialog", { name: "Earlier versions" });
  const difference = versions.locator(".difference");
  await difference.waitFor();
  const lines = await difference.locator("li").allTextContents();
  expect(lines.filter((line) => line.includes("MATCH (c:City)"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("MATCH (r:Region)"))).toHaveLength(1);
  await versions.getByRole("button", { name: "Bring back" }).click();
  await eventually(() => readFile(own(), "utf8")).toBe(first);
  await eventually(() => editor(page).textContent()).toContain("(c:City)");

  await act(page, "Delete …");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBeNull();
  await page.getByRole("button", { name: "Deleted …" }).click();
  await page.getByRole("button", { name: "Bring back: How many are there?" }).click();
  await eventually(() => readFile(own(), "utf8").catch(() => "")).toBe(first);
  await page.getByRole("button", { name: "How many are there?", exact: true }).waitFor();
});
