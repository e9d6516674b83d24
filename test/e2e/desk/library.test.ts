import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { act, cells, HUE, run, savedAt, write } from "../support/desk.ts";
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
  await write(
    page,
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
  const [place, since, most] = ["$place", "$since", "$most"].map((one) =>
    page.getByRole("group", { name: one, exact: true }),
  ) as [Locator, Locator, Locator];
  await place.getByRole("combobox", { name: "Type" }).selectOption("city");
  await place.getByRole("textbox", { name: "Label" }).fill("Of the place");
  // What is filled in is the id; its field knows the name.
  await place.getByRole("button", { name: "Use what is filled in now" }).click();
  await eventually(() => place.getByRole("combobox", { name: "Default" }).inputValue()).toBe("Huế");
  await since.getByRole("combobox", { name: "Type" }).selectOption("date");
  await since.getByRole("checkbox", { name: "must be filled in" }).uncheck();
  // A whole number was filled in, so this one is expected.
  expect(await most.getByRole("combobox", { name: "Type" }).inputValue()).toBe("int");
  await most.getByRole("textbox", { name: "Default" }).fill("three");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await most.getByText("Write a whole number, such as 20.").waitFor();
  expect(existsSync(own("who-came"))).toBe(false);
  await most.getByRole("textbox", { name: "Default" }).fill("3");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("who-came");
  const text = await readFile(own("who-came"), "utf8");
  for (const line of [
    "// title.en: Who came after 2000?",
    "// about.en: Partners by their first year.",
    "// tags: monthly; report",
  ]) {
    expect(text.split("\n")).toContain(line);
  }
  expect(text).toContain(
    [
      "// param place: city",
      "//   label.en: Of the place",
      "//   required: yes",
      `//   default: ${HUE}`,
      "// param since: date",
      "// param most: int",
      "//   required: yes",
      "//   default: 3",
    ].join("\n"),
  );

  // Its fields are those of its types now, and still filled.
  const ofPlace = (at: Page) => at.getByRole("combobox", { name: "Of the place" });
  await eventually(() => ofPlace(page).inputValue()).toBe("Huế");
  await run(page);
  await eventually(async () => (await cells(page)).length).toBe(2);

  // A link that fills in nothing, or only some, has the defaults for the rest.
  {
    await using linked = await visit(savedAt("who-came", { since: "2000" }));
    await eventually(() => ofPlace(linked.page).inputValue()).toBe("Huế");
    const field = linked.page.getByRole("textbox", { name: "most" });
    expect(await field.inputValue()).toBe("3");
    const answering = answered(linked.page, /queries\/who-came\/run$/);
    await run(linked.page);
    const { params } = (await answering).graph.cypher;
    expect(params).toMatchObject({ place: HUE, since: "2000", most: 3 });
  }

  await page.getByRole("button", { name: "monthly", exact: true }).click();
  await page.getByRole("button", { name: "Who came after 2000?", exact: true }).waitFor();

  await act(page, "Delete …");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBeNull();
  await expect(readFile(own("who-came"))).rejects.toThrow();
});

test("A4: a query of one's own gets other parameters, and keeps their names in other languages", async () => {
  const text = "RETURN $most AS most, $theme AS theme";
  await writeFile(
    own("ours"),
    `// title.en: Ours?\n// param most: int\n//   label.en: At most\n//   label.vi: Nhiều nhất\n//   required: yes\n// param theme: field\n\n${text}\n`,
  );
  await using shown = await visit(savedAt("ours", { most: 7 }));
  const { page } = shown;
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Save" });
  await dialog.getByText("$most", { exact: true }).click();
  const most = dialog.getByRole("group", { name: "$most" });
  await most.getByRole("textbox", { name: "Label" }).fill("No more than");
  await most.getByRole("checkbox", { name: "must be filled in" }).uncheck();
  await most.getByRole("button", { name: "Use what is filled in now" }).click();
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("textbox", { name: "No more than" }).waitFor();
  const saved = await readFile(own("ours"), "utf8");
  expect(saved).toContain(
    "// param most: int\n//   label.en: No more than\n//   label.vi: Nhiều nhất\n//   default: 7\n// param theme: field\n",
  );
  expect(saved).toContain(text);

  await page.goto(new URL(savedAt("ours"), page.url()).href);
  const field = page.getByRole("textbox", { name: "No more than" });
  await eventually(() => field.inputValue()).toBe("7");
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
  await write(page, "RETURN 2 AS two");
  await writeFile(own("shared-one"), "// title.en: A question of two?\n\nRETURN 3 AS three\n");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Save" });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByText(/It was changed or taken elsewhere meanwhile/).waitFor();
  expect(await readFile(own("shared-one"), "utf8")).toContain("RETURN 3 AS three");
});
