import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { temporaryHome } from "../support/neo4j.ts";
import { launch, type Running, removeHome } from "./support/program.ts";

const HUE = "g1580240";
const WAIT_MS = 45_000;
const PARTNERS = `/?q=partners-of-a-place&p=${encodeURIComponent(JSON.stringify({ city: HUE }))}`;

let home: string;
let running: Running;
let url: string;
let browser: Browser;

beforeAll(async () => {
  home = temporaryHome();
  running = launch(["start"], home);
  [, url = ""] = await running.prints(/^City Ties is at (\S+)$/m);
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
});

afterAll(async () => {
  await browser?.close();
  running.child.kill("SIGTERM");
  await running.ended;
  removeHome(home);
});

async function visit(path = "/", options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) errors.push(message.text());
  });
  await page.goto(`${url}${path}`);
  return {
    page,
    query: () => new URL(page.url()).searchParams,
    async [Symbol.asyncDispose]() {
      await context.close();
      expect(errors).toEqual([]);
    },
  };
}

/** Waits longer than a poll does by itself: the machine may be slow. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: WAIT_MS });

const editor = (page: Page) => page.getByRole("textbox", { name: "Cypher" });
const rows = (page: Page) => page.locator(".rows-table tbody tr:not(.gap)");

test("A1: a saved query is found, filled by searching a place and run, and its rows are read four ways", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await page.getByRole("searchbox", { name: "Search the queries" }).fill("partners has a place");
  await page.getByRole("button", { name: "Which partners has a place?", exact: true }).click();
  await page.getByRole("button", { name: /^Run/ }).click();
  await page.getByText("This is needed.").waitFor();
  const place = page.getByRole("combobox", { name: "Place" });
  await place.fill("hue");
  await page.locator(".picker-drop .hit").first().getByText("Huế", { exact: true }).waitFor();
  await place.press("Enter");
  await page.getByRole("button", { name: /^Run/ }).click();
  await page.getByRole("cell", { name: "Cergy" }).first().waitFor();
  expect(JSON.parse(shown.query().get("p") ?? "")).toEqual({ city: HUE });
  const found = await rows(page).count();
  expect(found).toBeGreaterThan(5);
  await page.getByRole("searchbox", { name: "Only rows with …" }).fill("gyeongju");
  await eventually(() => rows(page).count()).toBe(1);

  await page.getByRole("button", { name: "Map", exact: true }).click();
  await eventually(() => page.locator(".map-spot").count()).toBeGreaterThan(5);
  await page.getByRole("button", { name: "On the canvas" }).click();
  await page.locator(".legend").waitFor();
  expect(await page.locator(".desk-question").isVisible()).toBe(false);
  // Back, with the rows narrowed down as they were.
  await page.goBack();
  await page.goBack();
  await page.getByRole("cell", { name: "Gyeongju" }).first().waitFor();
});

test("A4: a link opens the query filled, and its answer where the link says how to read it", async () => {
  await using filled = await visit(PARTNERS);
  await eventually(() => filled.page.getByRole("combobox", { name: "Place" }).inputValue()).toBe(
    "Huế",
  );
  await filled.page.getByText("Run the question to see its answer here").waitFor();
  await using asked = await visit(`${PARTNERS}&view=table`);
  await asked.page.getByRole("cell", { name: "Cergy" }).first().waitFor();
  const loading = asked.page.waitForEvent("download");
  await asked.page.getByRole("button", { name: "CSV" }).click();
  const text = await readFile(await (await loading).path(), "utf8");
  expect(text).toMatch(/^\uFEFFplace,partner,country,tie,/);
  expect(text).toContain("Huế,Cergy,fr,");
});

test("A2: the editor completes, marks a problem where it is, runs by Ctrl+Enter and stops by Esc", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await editor(page).click();
  await page.keyboard.type("MATCH (c:Ci");
  await page.getByRole("option", { name: /^City/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(") RETURN c.popu");
  await page.getByRole("option", { name: "population" }).waitFor();
  await page.keyboard.press("Escape");

  await editor(page).fill("MATCH (c:City)\nRETRUN c");
  await page.locator(".cm-lintRange-error", { hasText: "RETRUN" }).waitFor();
  await editor(page).fill("UNWIND range(1, 10001) AS n RETURN n, 'x' AS text");
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^first 10,000 rows of more/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "n", exact: true }).click();
  await page.getByRole("button", { name: "n", exact: true }).click();
  await page.getByRole("cell", { name: "10,000", exact: true }).waitFor();
  // Ten thousand rows are there to be scrolled to, and only those in sight are in the page.
  expect(await rows(page).count()).toBeLessThan(100);

  await editor(page).fill(
    "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n",
  );
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Stop/ }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Stopped.").waitFor();
});

test("A4: a question is saved with its parameters, changed, renamed, exported, imported and deleted", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await editor(page).fill("MATCH (c:City {id: $place}) RETURN c.name AS name");
  await page.getByRole("textbox", { name: "place" }).fill(HUE);
  await page.getByRole("button", { name: "Save as …" }).click();
  await page.getByRole("textbox", { name: "What does it ask?" }).fill("What is it called?");
  await page.getByRole("combobox", { name: "Type of place" }).selectOption("city");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("what-is-it-called");
  await page.getByRole("button", { name: /^Run/ }).click();
  await page.getByRole("cell", { name: "Huế" }).waitFor();

  await page.getByRole("button", { name: "More …" }).click();
  const exporting = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export as a file" }).click();
  const path = join(tmpdir(), "what-is-it-called.cypher");
  await (await exporting).saveAs(path);
  const text = await readFile(path, "utf8");
  expect(text).toContain("// param place: city");
  await writeFile(path, text.replace("What is it called?", "What is its name?"));

  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByText("this one is now “what-is-it-called-2”").waitFor();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await page.getByRole("button", { name: "What is its name?", exact: true }).click();

  await page.getByRole("button", { name: "More …" }).click();
  await page.getByRole("menuitem", { name: "Rename …" }).click();
  const name = page.getByRole("textbox", { name: "Name for links and files" });
  await name.fill("hubs");
  await page.getByText("There is a query “hubs” already").waitFor();
  await name.fill("its-name");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("its-name");

  await page.getByRole("button", { name: "More …" }).click();
  await page.getByRole("menuitem", { name: "Delete …" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBeNull();
  await eventually(() =>
    page.getByRole("button", { name: "What is its name?", exact: true }).count(),
  ).toBe(0);
});

test("A5: what stands behind a panel opens with its parameters, and running it gives the same set", async () => {
  await using shown = await visit(`/?sel=${HUE}`);
  const { page } = shown;
  await page.getByRole("button", { name: "Show the Cypher" }).click();
  await eventually(() => editor(page).textContent()).toContain("MATCH");
  await editor(page).press("Control+Enter");
  await page
    .getByText(/^1 row/)
    .first()
    .waitFor();
  await page.locator(".rows-table").getByText("Cergy").first().waitFor();
});

test.each([
  ["light", 1440, "en-GB"],
  ["dark", 390, "vi-VN"],
] as const)("axe finds nothing on the desk: %s, %d px, %s", async (colorScheme, width, locale) => {
  await using shown = await visit(`${PARTNERS}&view=table`, {
    colorScheme,
    locale,
    viewport: { width, height: 844 },
  });
  const { page } = shown;
  await page.getByRole("cell", { name: "Cergy" }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).include(".desk").analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
  ).toEqual([]);
});
