import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, onTestFinished, test } from "vitest";
import { editor, HUE, idsIn, rows, run, write } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
const CERGY = "g3027883";
const DA_NANG = "g1583992";

/** Opens the Cypher behind what is shown, runs it as it is, and gives its answer. */
async function again(page: Page, button = "Show the Cypher") {
  await page.getByRole("button", { name: button }).click();
  await eventually(() => editor(page).textContent()).toContain("MATCH");
  const answering = answered(page, /\/api\/cypher$/);
  await editor(page).press("Control+Enter");
  const answer = await answering;
  await rows(page).first().waitFor();
  return answer;
}

test.each([
  ["a place", HUE, /\/api\/nodes\//],
  ["an event", "vn-fr-conference-12", /\/api\/nodes\//],
  ["an official", "moussa-diarra", /\/api\/nodes\//],
  ["a tie", `${HUE}--${CERGY}`, /\/api\/links\//],
])("A5: the Cypher behind %s's panel gives the set that the panel shows", async (_, id, call) => {
  await using shown = await visit("/");
  const { page } = shown;
  await page.locator(".legend").waitFor();
  const answering = answered(page, call);
  await page.goto(new URL(`/?sel=${encodeURIComponent(id)}`, page.url()).href);
  const { cypher: _cypher, ...panel } = await answering;
  await page.locator("#panel .foot").waitFor();
  const onScreen = idsIn(panel);
  expect(onScreen.size).toBeGreaterThan(2);
  const answer = await again(page);
  expect(idsIn(answer.rows)).toEqual(onScreen);
  // The rows are things to the desk, too, not only texts: they can be put on the canvas again.
  const drawn = [...(panel.ties ?? []), ...(panel.events ?? [])].map(({ node }) => node?.id);
  const found = answer.graph.nodes.map(({ id: one }: { id: string }) => one);
  expect(found).toEqual(expect.arrayContaining(drawn.filter(Boolean)));
});

test("A5: the Cypher behind routes gives the same routes, in the same order", async () => {
  await using shown = await visit("/");
  const { page } = shown;
  await page.locator(".legend").waitFor();
  const answering = answered(page, /\/api\/paths\?/);
  await page.goto(new URL(`/?from=${DA_NANG}&to=${CERGY}&route=0`, page.url()).href);
  const { paths } = await answering;
  await page.locator(".route").first().waitFor();
  expect(await page.locator(".route").count()).toBe(paths.length);
  expect(paths.length).toBeGreaterThan(0);
  const onScreen = paths.map(({ nodes, edges }: { nodes: unknown; edges: unknown }) =>
    [...idsIn([nodes, edges])].sort(),
  );

  const { columns, rows: found } = await again(page);
  const [nodes, edges] = ["nodes", "edges"].map((column) => columns.indexOf(column));
  const routes = found.map((row: unknown[]) => [...idsIn([row[nodes], row[edges]])].sort());
  expect(routes).toEqual(onScreen);
});

test.each([
  ["the overview", "/", /\/api\/network/],
  ["what was expanded", `/?open=${HUE}`, /\/api\/neighbourhood/],
])("A5: the Cypher of the picture gives %s", async (_, path, call) => {
  await using shown = await visit("/");
  const { page } = shown;
  await page.locator(".legend").waitFor();
  const answering = answered(page, call);
  await page.goto(new URL(path, page.url()).href);
  const { nodes, edges } = await answering;
  await page.locator(".legend").waitFor();
  const answer = await again(page, "The Cypher of this picture");
  expect(idsIn([answer.graph.nodes, answer.graph.edges])).toEqual(idsIn([nodes, edges]));
});

test("A5: what stood behind a panel is edited, run, saved, and found again with its parameters", async () => {
  const file = join(inject("shared").home, "queries", "from-a-click.cypher");
  onTestFinished(() => rm(file, { force: true }));
  await using shown = await visit(`/?sel=${HUE}`);
  const { page } = shown;
  await page.getByRole("button", { name: "Show the Cypher" }).click();
  expect(await page.getByRole("textbox", { name: "id", exact: true }).inputValue()).toContain(HUE);
  await write(page, "MATCH (c:City {id: $id}) RETURN c, c.name AS name");
  await editor(page).press("Control+Enter");
  await page.getByRole("cell", { name: "Huế" }).first().waitFor();
  await page.getByRole("button", { name: "Save as …" }).click();
  await page.getByRole("textbox", { name: "What does it ask?" }).fill("From a click");
  await page.getByRole("combobox", { name: "Type" }).selectOption("city");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await eventually(() => shown.query().get("q")).toBe("from-a-click");
  expect(await readFile(file, "utf8")).toContain("MATCH (c:City {id: $id}) RETURN c");
  const running = answered(page, /queries\/from-a-click\/run$/);
  await run(page);
  const { rows: found } = await running;
  expect(idsIn(found)).toEqual(new Set([HUE]));
});
