import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import Desk from "../../../src/app/desk/Desk.tsx";
// The page loads these when they are needed; here they are to be there before a test waits for them.
import "../../../src/app/desk/editor/Editor.tsx";
import "../../../src/app/desk/results/MapView.tsx";
import type { Table } from "../../../src/model/api.ts";
import type { QueryLibrary, SavedQuery } from "../../../src/model/query-file.ts";
import { show } from "../panel/around.tsx";
import { cergy, cypher, hue, tie } from "../panel/fixtures.ts";

const query = (name: string, more: Partial<SavedQuery> = {}): SavedQuery => ({
  name,
  origin: "shipped",
  revision: "r",
  title: { en: `About ${name}`, vi: `Về ${name}` },
  about: {},
  tags: ["ties"],
  params: [],
  columns: [],
  view: "table",
  cypher: "RETURN 1 AS one",
  ...more,
});

const library: QueryLibrary = {
  queries: [
    query("typed", {
      cypher: "RETURN $since AS since, $kinds AS kinds, $theme AS theme",
      params: [
        {
          name: "since",
          type: "date",
          list: false,
          required: true,
          label: { en: "Since" },
          values: [],
        },
        {
          name: "kinds",
          type: "kind",
          list: true,
          required: false,
          label: { en: "Kinds" },
          values: [],
        },
        {
          name: "theme",
          type: "field",
          list: false,
          required: false,
          label: { en: "Theme" },
          values: [],
          suggest: { query: "options-fields", from: {} },
        },
      ],
    }),
    query("hidden-options", { tags: ["options"] }),
    query("officials", { tags: ["officials"] }),
  ],
  broken: [{ name: "bad", problems: [{ line: 3, message: "No." }] }],
};
const themes: Table = {
  columns: ["value", "label"],
  rows: [["culture", "culture (7)"]],
  graph: { nodes: [], edges: [], total: { nodes: 0, edges: 0 }, limitHit: false, cypher },
  limitHit: false,
  ms: 1,
};
const schema = { labels: [], relationshipTypes: [] };

const desk = (url: string, more: [readonly unknown[], unknown][] = [], lang: "en" | "vi" = "en") =>
  show(<Desk />, {
    url,
    lang,
    answers: [
      [["queries"], library],
      [["schema"], schema],
      [["suggestions", "options-fields", {}], themes],
      ...more,
    ],
  });

const shortAnswer: Table = {
  columns: ["city", "tie", "path", "day", "point", "map", "none"],
  rows: [
    [hue, tie, [hue, tie, cergy], "2018-10-06", { lat: 16.5, lon: 107.6 }, { a: 1, b: [2] }, null],
  ],
  graph: {
    nodes: [{ ...hue, location: { lat: 16.5, lon: 107.6 } }, cergy],
    edges: [tie],
    total: { nodes: 2, edges: 1 },
    limitHit: false,
    cypher,
  },
  limitHit: true,
  ms: 12.4,
};
const RUN = "RETURN 1";
const answered = (table: Table, view = "table") =>
  desk(`?ask=${encodeURIComponent(RUN)}&view=${view}`, [[["answer", null, RUN, {}], table]]);

test("the library is searched in the user's language and by tag; queries that only propose values are not in it", async () => {
  const { screen, address } = await desk("?ask=", [], "vi");
  const names = () =>
    screen.container
      .querySelectorAll(".query-line .query-row")
      .values()
      .map((row) => row.textContent)
      .toArray();
  expect(names()).toEqual(["Về typed", "Về officials"]);
  await screen.getByRole("searchbox", { name: "Tìm truy vấn" }).fill("VE TYPED");
  expect(names()).toEqual(["Về typed"]);
  await screen.getByRole("searchbox", { name: "Tìm truy vấn" }).fill("");
  await screen.getByRole("button", { name: "quan chức" }).click();
  expect(names()).toEqual(["Về officials"]);
  await screen.getByRole("button", { name: "Về officials", exact: true }).click();
  expect(address().get("q")).toBe("officials");
  await expect
    .element(screen.getByText(/1 tệp trong thư mục không phải là truy vấn/))
    .toBeVisible();
});

test("each parameter has a field of its type, and what is wrong is said before anything is asked", async () => {
  const { screen, address } = await desk("?q=typed");
  await screen.getByRole("textbox", { name: "Since" }).fill("May");
  await screen.getByRole("button", { name: /^Run/ }).click();
  await expect.element(screen.getByText(/^Write a year, a month or a day/)).toBeVisible();
  expect(address().get("view")).toBeNull();
  await screen.getByRole("textbox", { name: "Since" }).fill("2019-05");
  await screen.getByRole("button", { name: "Friendship" }).click();
  await screen.getByRole("combobox", { name: /^Theme/ }).selectOptions("culture");
  await screen.getByRole("button", { name: /^Run/ }).click();
  expect(JSON.parse(address().get("p") ?? "")).toEqual({
    since: "2019-05",
    kinds: ["friendship"],
    theme: "culture",
  });
  expect([address().get("q"), address().get("view")]).toEqual(["typed", "table"]);
});

test("a favourite stands first, this time and the next", async () => {
  const first = await desk("?ask=");
  await first.screen.getByRole("button", { name: "Favourite: About officials" }).click();
  const heads = (screen: typeof first.screen) =>
    [...screen.container.querySelectorAll(".library-list h3")].map((head) => head.textContent);
  expect(heads(first.screen)).toContain("Favourites");
  await first.screen.unmount();
  const second = await desk("?ask=");
  expect(heads(second.screen)).toContain("Favourites");
  await second.screen.getByRole("button", { name: "Favourite: About officials" }).first().click();
  expect(heads(second.screen)).not.toContain("Favourites");
});

test("no value is dropped: nodes, links, paths, dates, points, maps and nothing at all each have a form", async () => {
  const { screen, address } = await answered(shortAnswer);
  await expect.element(screen.getByText(/^first 1 row of more/)).toBeVisible();
  const cells = () =>
    screen
      .getByRole("cell")
      .elements()
      .map((cell) => cell.textContent);
  expect(cells()).toEqual([
    "Huế",
    "Friendship",
    "HuếFriendshipCergy",
    "2018-10-06",
    "16.5, 107.6",
    "a 1b 2",
    "",
  ]);
  await screen.getByRole("button", { name: "Cergy" }).click();
  expect(address().get("sel")).toBe(cergy.id);
});

test("ten thousand rows are in a table of which the page holds a few, and columns can be left out", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [i, `row ${i}`]);
  const { screen } = await answered({ ...shortAnswer, columns: ["n", "text"], rows });
  const table = screen.getByRole("table");
  await expect.element(table).toHaveAttribute("aria-rowcount", "10001");
  expect(screen.getByRole("row").elements().length).toBeLessThan(120);
  await screen.getByRole("button", { name: "n", exact: true }).click();
  await screen.getByRole("button", { name: "n", exact: true }).click();
  await expect
    .element(screen.getByRole("columnheader").first())
    .toHaveAttribute("aria-sort", "descending");
  await expect.element(screen.getByRole("cell", { name: "row 9999" })).toBeInTheDocument();
  await screen.getByRole("button", { name: "Columns" }).click();
  await screen.getByText("text", { exact: true }).last().click();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => screen.getByRole("columnheader").elements().length).toBe(1);
});

test("a place without coordinates is listed beside the map, and a spot selects its place by keys", async () => {
  const { screen, address } = await answered(shortAnswer, "map");
  const spot = screen.getByRole("button", { name: "Huế" });
  await expect.element(spot).toBeInTheDocument();
  await expect.element(screen.getByText("1 without coordinates")).toBeVisible();
  const element = spot.element();
  if (!(element instanceof SVGElement)) throw new Error("a spot is drawn");
  element.focus();
  await userEvent.keyboard("{Enter}");
  expect(address().get("sel")).toBe(hue.id);
});

test("a question written by hand asks for its parameters, and running it packs them into the URL", async () => {
  const { screen, address } = await desk("?ask=");
  const editor = screen.getByRole("textbox", { name: "Cypher" });
  await expect.element(editor).toBeInTheDocument();
  await editor.click();
  await userEvent.keyboard("RETURN $n");
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("textbox", { name: "n", exact: true }).fill("12");
  await editor.click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => address().get("ask")).toBe(':params {"n":12}\nRETURN $n');
  expect(address().get("view")).toBe("table");
});
