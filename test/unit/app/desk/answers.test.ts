import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { arrange } from "../../../../src/app/desk/results/arrange.ts";
import { barsOf } from "../../../../src/app/desk/results/chart.ts";
import { csvOf } from "../../../../src/app/desk/results/files.ts";
import { geographyOf } from "../../../../src/app/desk/results/geography.ts";
import { named, projected } from "../../../../src/app/desk/results/projected.ts";
import { plain } from "../../../../src/app/desk/results/values.ts";
import type { GraphEdge, GraphNode } from "../../../../src/model/graph.ts";

const hue: GraphNode = { id: "g1", kind: "city", name: "Huế", location: { lat: 16.5, lon: 107.6 } };
const cergy: GraphNode = {
  id: "g2",
  kind: "city",
  name: "Cergy",
  location: { lat: 49, lon: 2.1 },
};
const nowhere: GraphNode = { id: "g3", kind: "city", name: "Nowhere" };
const tie: GraphEdge = { id: "g1--g2", type: "PARTNER_OF", source: "g1", target: "g2" };

const column = (rows: { row: readonly unknown[] }[]) => rows.map(({ row }) => row[0]);

test("numbers sort by size and texts as the language does, with what is empty last both ways", () => {
  const sorted = (cells: unknown[], down: boolean, lang = "en") =>
    column(
      arrange(
        cells.map((cell) => [cell]),
        { sort: { column: 0, down }, text: "", lang },
      ),
    );
  expect(sorted([10, null, 9, 100], false)).toEqual([9, 10, 100, null]);
  expect(sorted([10, null, 9, 100], true)).toEqual([100, 10, 9, null]);
  expect(sorted(["Đà Lạt", "Em", "Dung"], false, "vi")).toEqual(["Dung", "Đà Lạt", "Em"]);
  expect(sorted([cergy, hue], true)).toEqual([hue, cergy]);
});

test("a row is found by any cell in any spelling, names within nodes, lists and maps included", () => {
  const rows = [
    [hue, 1],
    [[cergy], 2],
    ["x", { note: "Đà Nẵng" }],
  ];
  const found = (text: string) =>
    arrange(rows, { sort: null, text, lang: "en" }).map(({ at }) => at);
  expect(found("hue")).toEqual([0]);
  expect(found("CERGY")).toEqual([1]);
  expect(found("da nang")).toEqual([2]);
  expect(found(" ")).toEqual([0, 1, 2]);
});

test("a CSV file gives every cell back, whatever is in it, and no cell is a formula", () => {
  const rows = [
    [hue, 'say "hi", twice', "two\nlines", null, -5, "=1+1", ["a", "b"], [hue, tie, cergy]],
  ];
  const text = csvOf(["a", "b", "c", "d", "e", "f", "g", "h"], rows);
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head, cells] = parse(text.slice(1), { recordDelimiter: "\r\n" });
  expect(head).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  expect(cells).toEqual([
    "Huế",
    'say "hi", twice',
    "two\nlines",
    "",
    "-5",
    "'=1+1",
    "a; b",
    "Huế – Cergy",
  ]);
});

test("a point, a map and a source read as themselves", () => {
  expect(plain({ lat: 16.5, lon: 107.6 })).toBe("16.5, 107.6");
  expect(plain({ a: 1 })).toBe('{"a":1}');
  expect(plain({ labels: ["Source"], title: "Báo Huế", id: "s1" })).toBe("Báo Huế");
});

test("a chart needs a name for each row and a number that is no year", () => {
  expect(
    barsOf(
      ["country", "ties"],
      [
        ["fr", 3],
        ["kr", 2],
      ],
    ),
  ).toMatchObject({
    label: "country",
    measure: "ties",
    bars: [{ name: "fr", value: 3 }, { value: 2 }],
    left: 0,
  });
  expect(
    barsOf(
      ["year", "ties"],
      [
        [2007, 1],
        [2008, 5],
      ],
    ),
  ).toMatchObject({ label: "year", measure: "ties" });
  expect(barsOf(["name", "year"], [["a", 2007]])).toBeNull();
  expect(
    barsOf(
      ["place", "n"],
      [
        ["a", 1],
        ["a", 2],
      ],
    ),
  ).toBeNull();
  const many = Array.from({ length: 75 }, (_, i) => [`c${i}`, i]);
  expect(barsOf(["c", "n"], many)).toMatchObject({ left: 15 });
});

test("a map has every place with coordinates inside its frame, and lists the others", () => {
  const geography = geographyOf({ nodes: [hue, cergy, nowhere], edges: [tie] });
  expect(geography.unplaced).toEqual([nowhere]);
  for (const size of [
    { width: 640, height: 480 },
    { width: 360, height: 700 },
  ]) {
    const { spots, arcs } = projected(geography, size, false);
    expect(arcs).toHaveLength(1);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    // In the middle, so that neither edge is wasted.
    const [a, b] = spots;
    expect(((a?.x ?? 0) + (b?.x ?? 0)) / 2).toBeCloseTo(size.width / 2, 0);
  }
  expect(
    projected(geographyOf({ nodes: [hue], edges: [] }), { width: 500, height: 500 }, false).spots,
  ).toHaveLength(1);
});

test("of two names in one spot one is shown, and both once they are far enough apart", () => {
  const geography = geographyOf({
    nodes: [hue, { ...cergy, location: { lat: 16.5, lon: 108 } }],
    edges: [],
  });
  const [a, b] = geography.placed;
  if (!a || !b) throw new Error("both are placed");
  const spots = [
    { node: a, x: 100, y: 100 },
    { node: b, x: 110, y: 102 },
  ];
  expect(named(spots, 1).size).toBe(1);
  expect(named(spots, 8).size).toBe(2);
});

test("a node as the app's own Cypher returns it is read by its name", () => {
  const raw = { id: "g1580240", name: "Huế", country: "vn", labels: ["Locality", "City"] };
  expect(plain(raw)).toBe("Huế");
  expect(plain({ ...raw, labels: ["Event"], kind: "visit", name: "A visit" })).toBe("A visit");
  expect(plain({ ...raw, labels: ["Claim"], quote: "said" })).toBe("said");
  expect(plain({ id: "x", labels: ["City"] })).toBe("x");
});
