import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { cells, editor, HUE, rows, run, savedAt, write } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";

const visit = useBrowser();
const TALL = { viewport: { width: 1440, height: 3000 } };
const CONFERENCE = "vn-fr-conference-12";

interface Named {
  name: string;
  kind: string;
}

test("A1: a saved query is found, its place picked by any name, and table, map and canvas show the same rows", async () => {
  await using shown = await visit("/?ask=", TALL);
  const { page } = shown;
  await page.getByRole("searchbox", { name: "Search the queries" }).fill("partners has a place");
  await page.getByRole("button", { name: "Which partners has a place?", exact: true }).click();
  await run(page);
  await page.getByText("This is needed.").waitFor();

  const place = page.getByRole("combobox", { name: "Place" });
  for (const [typed, matched] of [
    ["hue", "Huế"],
    ["후에", "후에"],
  ] as const) {
    await place.fill(typed);
    await page.locator(".picker-drop .hit").first().getByText(matched, { exact: true }).waitFor();
  }
  await place.press("Enter");
  const answering = answered(page, /queries\/partners-of-a-place\/run$/);
  await run(page);
  const { columns, rows: found, graph } = await answering;
  expect(JSON.parse(shown.query().get("p") ?? "")).toEqual({ city: HUE });
  expect(found.length).toBeGreaterThan(5);

  // The form in which its author wants it read; every row and every plain value is in the table.
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await eventually(() => rows(page).count()).toBe(found.length);
  const at = (column: string) => columns.indexOf(column);
  const named = (row: unknown[]) => (row[at("partner")] as Named).name;
  const table = await cells(page);
  expect(table.map((row) => row[at("partner")])).toEqual(found.map(named));
  for (const [i, row] of found.entries()) {
    expect(table[i]?.[at("sources")]).toBe(String(row[at("sources")]));
    expect(Boolean(table[i]?.[at("since")])).toBe(row[at("since")] !== null);
  }

  const places = graph.nodes.filter(({ kind }: Named) => kind !== "country");
  expect(new Set(found.map(named).concat("Huế"))).toEqual(
    new Set(places.map(({ name }: Named) => name)),
  );
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await eventually(() => page.locator(".map-spot").count()).toBe(places.length);
  const spots = await page
    .locator(".map-spot")
    .evaluateAll((all) => all.map((spot) => spot.getAttribute("aria-label")));
  expect(spots.sort()).toEqual(places.map(({ name }: Named) => name).sort());

  await page.getByRole("button", { name: "On the canvas" }).click();
  await page.locator(".legend").waitFor();
  expect(await page.locator(".desk-question").isVisible()).toBe(false);
  expect(await page.locator(".answer-count").textContent()).toContain(`${found.length} rows`);
  await page.goBack();
  await page.goBack();
  await eventually(() => rows(page).count()).toBe(found.length);
});

test("A1: what a query finds beyond the network stands on the canvas, thing for thing", async () => {
  await using shown = await visit("/");
  const { page } = shown;
  const legend = (name: string) =>
    page.locator(".legend-row", { hasText: name }).locator(".count").textContent();
  await page.locator(".legend").waitFor();
  expect(await page.locator(".legend-row", { hasText: "Officials" }).count()).toBe(0);

  await using asked = await visit(savedAt("who-took-part", { event: CONFERENCE }));
  // Proposed by another saved query, by name.
  const chosen = asked.page.getByRole("combobox", { name: "Event" }).locator("option:checked");
  await eventually(() => chosen.allTextContents()).toEqual([
    expect.stringMatching(/^12th conference/),
  ]);
  const answering = answered(asked.page, /queries\/who-took-part\/run$/);
  await run(asked.page);
  const { graph } = await answering;
  await asked.page.getByRole("button", { name: "On the canvas" }).click();
  const officials = graph.nodes.filter(({ kind }: Named) => kind === "official").length;
  expect(officials).toBeGreaterThan(3);
  const count = asked.page.locator(".legend-row", { hasText: "Officials" }).locator(".count");
  await eventually(() => count.textContent()).toBe(String(officials));
  expect(await legend("Cities")).toMatch(/\d/);
});

test("A1: a value of another type is named at its field, and right ones reach the query as that type", async () => {
  await using shown = await visit(savedAt("ties-active-on"));
  const { page } = shown;
  const day = page.getByRole("textbox", { name: "On the day" });
  await day.fill("soon");
  await run(page);
  await page.getByText("Write a year, a month or a day: 2019, 2019-05 or 2019-05-31.").waitFor();
  await day.fill("2020");
  await page.getByRole("combobox", { name: "With unknown dates" }).selectOption("no");
  const asking = page.waitForRequest(/queries\/ties-active-on\/run$/);
  const answering = answered(page, /queries\/ties-active-on\/run$/);
  await run(page);
  expect((await asking).postDataJSON().params).toMatchObject({ on: "2020" });
  const active = await answering;
  expect(active.rows.length).toBeGreaterThan(0);
  const column = active.columns.indexOf("active");
  expect(new Set(active.rows.map((row: unknown[]) => row[column]))).toEqual(new Set(["yes"]));

  await page.goto(new URL(savedAt("hubs"), page.url()).href);
  const most = page.getByRole("textbox", { name: "At most" });
  await most.fill("many");
  await run(page);
  await page.getByText("Write a whole number, such as 20.").waitFor();
  await most.fill("3");
  const few = answered(page, /queries\/hubs\/run$/);
  await run(page);
  const { rows: hubs, graph } = await few;
  expect(hubs).toHaveLength(3);
  expect(graph.cypher.params.limit).toBe(3);
});

test("A1: plain values beside nodes, links and paths are never dropped, in no form and no file", async () => {
  await using shown = await visit("/?ask=");
  const { page } = shown;
  await write(
    page,
    "MATCH p = (a:Locality {id: $place})-[t:PARTNER_OF]-(b:Locality {name: 'Cergy'}) " +
      "RETURN a, t, p, 1.5 AS share, true AS yes, null AS nothing, 'a text' AS text, [1, 'x'] AS list, " +
      "{k: 'v'} AS map, date('2020-01-02') AS day, duration('P1Y2M3DT4H') AS span, a.location AS point",
  );
  await page.getByRole("textbox", { name: "place" }).fill(HUE);
  await editor(page).press("Control+Enter");
  await rows(page).waitFor();
  const [row = []] = await cells(page);
  expect(row).toEqual([
    "Huế",
    expect.stringMatching(/\w/),
    expect.stringMatching(/Huế.*Cergy/),
    "1.5",
    "yes",
    "",
    "a text",
    "1x",
    "k v",
    "2020-01-02",
    "P1Y2M3DT4H",
    expect.stringMatching(/^16\.\d+, 107\.\d+$/),
  ]);
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await eventually(() => page.locator(".map-spot").count()).toBe(2);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  const csv = await readFile(await (await saving).path(), "utf8");
  expect(csv).toMatch(/^\uFEFFa,t,p,share,yes,nothing,text,list,map,day,span,point\r\nHuế,/);
  expect(csv).toMatch(/,1\.5,true,,a text,1; x,"\{""k"":""v""\}",2020-01-02,P1Y2M3DT4H,"16\./);
  const exporting = page.waitForEvent("download");
  await page.getByRole("button", { name: "JSON" }).click();
  const json = JSON.parse(await readFile(await (await exporting).path(), "utf8"));
  expect(json.rows[0].slice(3, 11)).toEqual([
    1.5,
    true,
    null,
    "a text",
    [1, "x"],
    { k: "v" },
    "2020-01-02",
    "P1Y2M3DT4H",
  ]);
});
