import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../support/neo4j.ts";
import { editor, rows, write } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
/** The test's own connection to the Neo4j that the program runs. */
const db = testDatabase();
afterAll(() => db.close());

/** How many of Neo4j's transactions work on a text that holds this word. */
async function working(word: string): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query CONTAINS $word AND NOT query STARTS WITH 'SHOW' RETURN query";
  return (await db.read({ text, params: { word } })).rows.length;
}

async function proposed(page: Page, typed: string, wanted: string): Promise<string[]> {
  await write(page, "");
  await editor(page).pressSequentially(typed);
  const options = page.locator(".cm-tooltip-autocomplete [role=option]");
  await options.filter({ hasText: wanted }).first().waitFor();
  const found = await options.locator(".cm-completionLabel").allTextContents();
  await page.keyboard.press("Escape");
  return found;
}

test("A2: labels, types, properties of the label, parameters and functions are proposed where they may stand", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  const labels = await proposed(page, "MATCH (c:", "City");
  expect(labels).toEqual(expect.arrayContaining(["City", "Official", "Event", "Claim"]));
  expect(labels).not.toContain("PARTNER_OF");
  const types = await proposed(page, "MATCH (c:City)-[t:", "PARTNER_OF");
  expect(types).toEqual(expect.arrayContaining(["PARTNER_OF", "SERVES"]));
  expect(types).not.toContain("City");
  const ofCity = await proposed(page, "MATCH (c:City) RETURN c.", "population");
  expect(ofCity).not.toContain("quote");
  const ofSource = await proposed(page, "MATCH (c:Source) RETURN c.", "publisher");
  expect(ofSource).not.toContain("population");
  const params = await proposed(page, "MATCH (c:City {id: $place}) WHERE c.country = $", "place");
  expect(params).toEqual(["place"]);
  expect(await proposed(page, "RETURN percentile", "percentileCont")).toContain("percentileDisc");

  await write(page, "");
  await editor(page).pressSequentially("MATCH (c:Ci");
  await page.getByRole("option", { name: /^City/ }).first().waitFor();
  // The editor takes no key for a choice among what nobody can have seen yet, for 75 ms.
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await eventually(() => editor(page).textContent()).toMatch(/MATCH \(c:City/);
});

test("A2: an error is marked at its place while it is written, and named with line and column when it is run", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  const runs: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/cypher$/.test(request.url())) runs.push(request.url());
  });
  await write(page, "MATCH (c:City)\nRETRUN c");
  const mark = page.locator(".cm-lintRange-error");
  await mark.waitFor();
  expect(await mark.textContent()).toBe("RETRUN");
  expect(await page.locator(".cm-line", { has: mark }).textContent()).toBe("RETRUN c");
  expect(runs).toEqual([]);

  await page.keyboard.press("Control+Enter");
  await page.getByText("Line 2, column 1:").waitFor();
  expect(runs).toHaveLength(1);

  await write(page, "MATCH (c:City) RETURN c LIMIT 1");
  await eventually(() => mark.count()).toBe(0);
  await write(page, "MATCH (c:City) SET c.name = 'x'");
  await mark.first().waitFor();
});

test("A2: Ctrl+Enter runs; of ten thousand rows only those in sight are in the page", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await write(page, "UNWIND range(1, 10001) AS n RETURN n, 'x' AS text");
  const answering = answered(page, /\/api\/cypher$/);
  await editor(page).press("Control+Enter");
  expect((await answering).limitHit).toBe(true);
  await page
    .getByText(/^first 10,000 rows of more/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "n", exact: true }).click();
  await page.getByRole("button", { name: "n", exact: true }).click();
  await page.getByRole("cell", { name: "10,000", exact: true }).waitFor();
  expect(await rows(page).count()).toBeLessThan(100);
});

test.each([
  ["Esc", (page: Page) => page.keyboard.press("Escape")],
  ["closing the page", (page: Page) => page.goto("about:blank")],
])("A2: %s stops the work in Neo4j, not only in the page", async (name, leave) => {
  const word = `left_${name.length}`;
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await write(
    page,
    `UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS ${word}`,
  );
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Stop/ }).first().waitFor();
  await eventually(() => working(word)).toBe(1);
  const began = performance.now();
  await leave(page);
  await eventually(() => working(word)).toBe(0);
  // Sooner than the time limit would have ended it.
  expect(performance.now() - began).toBeLessThan(5000);
  if (name === "Esc") await page.getByText("Stopped.").waitFor();
});

test("A2: Neo4j's plan is told as a tree without a run; a text is laid out; earlier questions come back by keys", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  const first =
    "match (c:City)-[t:PARTNER_OF]-(d:City) where c.country = 'vn' return c.name as name limit 3";
  await write(page, first);
  const runs: string[] = [];
  page.on("request", (request) => {
    if (/\/api\/cypher$/.test(request.url())) runs.push(request.url());
  });
  await page.getByRole("button", { name: "How Neo4j would do it" }).click();
  const steps = page.getByRole("treeitem");
  await steps.first().waitFor();
  const told = await steps.locator(".plan-step-does").allTextContents();
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe("Gives the answer");
  expect(runs).toEqual([]);

  await editor(page).press("Shift+Alt+KeyF");
  await eventually(() => page.locator(".cm-line").count()).toBeGreaterThan(2);
  expect(await page.locator(".cm-line").first().textContent()).toMatch(/^MATCH /);
  await editor(page).press("Control+Enter");
  await eventually(() => rows(page).count()).toBe(3);

  await write(page, "RETURN 1 AS one");
  await editor(page).press("Control+Enter");
  await eventually(() => rows(page).count()).toBe(1);
  await write(page, "RETURN 2 AS unfinished");
  await editor(page).press("Control+ArrowUp");
  await eventually(() => editor(page).textContent()).toBe("RETURN 1 AS one");
  await editor(page).press("Control+ArrowUp");
  await eventually(() => editor(page).textContent()).toMatch(/^MATCH .*LIMIT 3/i);
  await editor(page).press("Control+ArrowDown");
  await editor(page).press("Control+ArrowDown");
  await eventually(() => editor(page).textContent()).toBe("RETURN 2 AS unfinished");
});
