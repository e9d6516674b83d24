import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { act, cells, editor, HUE, run, savedAt } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
const folder = mkdtempSync(join(tmpdir(), "cityties-library-"));
afterAll(() => rmSync(folder, { recursive: true }));

const queries = () => join(inject("shared").home, "queries");
/** Each test begins with what is shipped. */
beforeEach(() => {
  rmSync(queries(), { recursive: true, force: true });
  mkdirSync(queries());
});

const own = (name: string) => join(queries(), `${name}.cypher`);

/** Saves what "Export as a file" gives, and gives its path. */
async function exported(page: Page): Promise<string> {
  const exporting = page.waitForEvent("download");
  await act(page, "Export as a file");
  const file = await exporting;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function imported(page: Page, ...paths: string[]): Promise<string[]> {
  await page.locator('input[type="file"]').setInputFiles(paths);
  const report = page.getByRole("dialog", { name: "Import files" });
  await report
    .locator("li")
    .nth(paths.length - 1)
    .waitFor();
  const told = await report.locator("li").allTextContents();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  return told;
}

test("A4: a question is saved with name, question, tags and typed parameters, and found, run and deleted by them", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await editor(page).fill(
    "MATCH (c:Locality {id: $place})-[t:PARTNER_OF]-(d) WHERE t.since >= $since RETURN d.name AS name ORDER BY name LIMIT $most",
  );
  await page.getByRole("textbox", { name: "place" }).fill(HUE);
  await page.getByRole("textbox", { name: "since" }).fill('"2000"');
  await page.getByRole("textbox", { name: "most" }).fill("2");
  await page.getByRole("button", { name: "Save as …" }).click();
  await page.getByRole("textbox", { name: "What does it ask?" }).fill("Who came after 2000?");
  await page.getByRole("textbox", { name: "More about it" }).fill("Partners by their first year.");
  await page.getByRole("textbox", { name: /^Tags/ }).fill("monthly report");
  const name = page.getByRole("textbox", { name: "Name for links and files" });
  expect(await name.inputValue()).toBe("who-came-after-2000");
  await name.fill("hubs");
  await page.getByText("“hubs” comes with City Ties. Choose another name for yours.").waitFor();
  await name.fill("who-came");
  await page.getByRole("combobox", { name: "Type of place" }).selectOption("city");
  await page.getByRole("combobox", { name: "Type of since" }).selectOption("text");
  await page.getByRole("combobox", { name: "Type of most" }).selectOption("int");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("who-came");
  const text = await readFile(own("who-came"), "utf8");
  for (const line of [
    "// title.en: Who came after 2000?",
    "// about.en: Partners by their first year.",
    "// tags: monthly; report",
    "// param place: city",
    "// param since: text",
    "// param most: int",
  ]) {
    expect(text.split("\n")).toContain(line);
  }

  // Its fields are those of its types now, and still filled.
  await eventually(() => page.getByRole("combobox", { name: "place" }).inputValue()).toBe("Huế");
  await run(page);
  await eventually(async () => (await cells(page)).length).toBe(2);
  await page.getByRole("button", { name: "monthly", exact: true }).click();
  await page.getByRole("button", { name: "Who came after 2000?", exact: true }).waitFor();

  await act(page, "Delete …");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBeNull();
  await expect(readFile(own("who-came"))).rejects.toThrow();
});

test("A4: the link of a filled question opens the same in another browser, and so does the link of its answer", async () => {
  const options = { permissions: ["clipboard-read", "clipboard-write"] };
  await using mine = await visit(savedAt("partners-of-a-place"), options);
  const place = mine.page.getByRole("combobox", { name: "Place" });
  await place.fill("hue");
  await mine.page.locator(".picker-drop .hit").first().getByText("Huế", { exact: true }).waitFor();
  await place.press("Enter");
  await mine.page.getByRole("button", { name: "Friendship", exact: true }).click();
  await mine.page.locator(".question-actions").getByRole("button", { name: "Copy link" }).click();
  await mine.page.getByText("Copied").first().waitFor();
  const link = await mine.page.evaluate(() => navigator.clipboard.readText());

  const { pathname, search } = new URL(link);
  await using theirs = await visit(pathname + search);
  const filled = theirs.page.getByRole("combobox", { name: "Place" });
  await eventually(() => filled.inputValue()).toBe("Huế");
  const chosen = theirs.page.getByRole("button", {
    name: "Friendship",
    exact: true,
    pressed: true,
  });
  expect(await chosen.count()).toBe(1);
  await theirs.page.getByText("Run the question to see its answer here").waitFor();

  const answers = [mine, theirs].map(async ({ page }) => {
    const answering = answered(page, /queries\/partners-of-a-place\/run$/);
    await run(page);
    const { rows, graph } = await answering;
    return { rows, params: graph.cypher.params };
  });
  const [first, second] = await Promise.all(answers);
  expect(second).toEqual(first);
  expect(first?.params).toMatchObject({ city: HUE, kinds: ["friendship"] });
  expect(first?.rows.length).toBeGreaterThan(0);

  const address = new URL(mine.page.url());
  await using third = await visit(address.pathname + address.search);
  await third.page.locator(".answer-count").waitFor();
  expect(third.query().get("view")).toBe(mine.query().get("view"));
});

test("A4: files go out and come in; a conflict is told and gets another name, and nothing is overwritten", async () => {
  await using shown = await visit(savedAt("hubs"));
  const { page } = shown;
  const path = await exported(page);
  const text = await readFile(path, "utf8");
  expect(path).toMatch(/hubs\.cypher$/);
  expect(text).toMatch(/\/\/ {3}default: 20\n/);
  expect(await imported(page, path)).toEqual([expect.stringContaining("Already here")]);

  const mine = join(folder, "most-tied.cypher");
  await writeFile(mine, text.replace("title.en: Which places", "title.en: And which places"));
  await writeFile(path, text.replace("title.en: Which places", "title.en: Or which places"));
  const bad = join(folder, "bad.cypher");
  await writeFile(bad, "// title.en: Bad?\n// colour: red\nRETURN 1");
  expect(await imported(page, mine, path, bad)).toEqual([
    expect.stringContaining("Added."),
    expect.stringContaining("this one is now “hubs-2”"),
    expect.stringMatching(/Not added; mend this first:.*Line 2:/),
  ]);
  await page
    .getByRole("button", { name: "Or which places have the most ties?", exact: true })
    .waitFor();
  await page
    .getByRole("button", { name: "Which places have the most ties?", exact: true })
    .waitFor();

  // A default travels with the file: the field shows it, and a run uses it.
  await page
    .getByRole("button", { name: "And which places have the most ties?", exact: true })
    .click();
  expect(await page.getByRole("textbox", { name: "At most" }).inputValue()).toBe("20");
  const answering = answered(page, /queries\/most-tied\/run$/);
  await run(page);
  expect((await answering).graph.cypher.params.limit).toBe(20);

  const before = await readFile(own("most-tied"), "utf8");
  await writeFile(mine, `${before}// the same name, another text\n`);
  expect(await imported(page, mine)).toEqual([expect.stringContaining("now “most-tied-2”")]);
  expect(await readFile(own("most-tied"), "utf8")).toBe(before);

  await act(page, "Rename …");
  const name = page.getByRole("textbox", { name: "Name for links and files" });
  await name.fill("hubs-2");
  await page.getByText("There is a query “hubs-2” already").waitFor();
  await name.fill("our-hubs");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("our-hubs");
  expect(await readFile(own("our-hubs"), "utf8")).toBe(before);
});

test("A4: what another one has changed meanwhile is not overwritten, and the page says so", async () => {
  await writeFile(own("shared-one"), "// title.en: A question of two?\n\nRETURN 1 AS one\n");
  await using shown = await visit(savedAt("shared-one"));
  const { page } = shown;
  await editor(page).fill("RETURN 2 AS two");
  await writeFile(own("shared-one"), "// title.en: A question of two?\n\nRETURN 3 AS three\n");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Save" });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByText(/It was changed or taken elsewhere meanwhile/).waitFor();
  expect(await readFile(own("shared-one"), "utf8")).toContain("RETURN 3 AS three");
});
