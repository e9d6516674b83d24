import { expect, test } from "vitest";
import Desk from "../../../src/app/desk/Desk.tsx";
import { CypherTrouble } from "../../../src/app/desk/results/CypherTrouble.tsx";
import "../../../src/app/desk/editor/Editor.tsx";
import type { Table } from "../../../src/model/api.ts";
import { CityTiesError } from "../../../src/model/errors.ts";
import { gexfOf } from "../../../src/model/gexf.ts";
import type { GraphNode } from "../../../src/model/graph.ts";
import { show } from "../panel/around.tsx";
import { cergy, cypher, hue, tie } from "../panel/fixtures.ts";

const event = (id: string, name: string): GraphNode => ({ id, kind: "event", name });
const signing = event("signing", "The signing");
const visit = event("visit", "A visit");
const talks = event("talks", "Talks");
const table = (more: Partial<Table>): Table => ({
  columns: ["event", "start"],
  rows: [
    [signing, "1999-04-12"],
    [visit, "2019"],
    [talks, null],
  ],
  graph: {
    nodes: [signing, visit, talks],
    edges: [],
    total: { nodes: 3, edges: 0 },
    limitHit: false,
    cypher,
  },
  limitHit: false,
  ms: 1,
  ...more,
});
const RUN = "RETURN 1";
const answered = (answer: Table, view: string) =>
  show(<Desk />, {
    url: `?ask=${encodeURIComponent(RUN)}&view=${view}`,
    answers: [
      [["queries"], { queries: [], broken: [] }],
      [["schema"], { labels: [], relationshipTypes: [] }],
      [["answer", null, RUN, {}], answer],
    ],
  });
const plain = table({
  columns: ["n"],
  rows: [[1]],
  graph: { nodes: [], edges: [], total: { nodes: 0, edges: 0 }, limitHit: false, cypher },
});

test("a timeline has each year with its rows, the gap between, and what has no date", async () => {
  const { screen, address } = await answered(table({}), "timeline");
  const region = screen.getByRole("region", { name: "Timeline by start" });
  await expect.element(region).toBeVisible();
  const rows = () =>
    [...region.element().querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent).filter(Boolean),
    );
  expect(rows()).toEqual([
    ["1999", "1", "The signing"],
    ["19 years without"],
    ["2019", "1", "A visit"],
    ["no date", "1", "Talks"],
  ]);
  await screen.getByRole("button", { name: "A visit" }).click();
  expect(address().get("sel")).toBe("visit");
});

test("the desk makes way for the canvas where there is something to draw, and else stays with its table", async () => {
  const { screen } = await answered(table({}), "graph");
  const desk = (found: typeof screen) => found.container.querySelector(".desk");
  await expect.element(screen.getByText(/^3 rows/)).toBeVisible();
  expect(desk(screen)?.hasAttribute("data-folded")).toBe(true);
  await screen.unmount();
  const { screen: other } = await answered(plain, "graph");
  await expect.element(other.getByRole("cell", { name: "1" })).toBeVisible();
  expect(desk(other)?.hasAttribute("data-folded")).toBe(false);
  expect(other.getByRole("button", { name: "On the canvas" }).elements()).toEqual([]);
});

test("GEXF is to be had where there are nodes, and is XML whatever they are called", async () => {
  const { screen } = await answered(plain, "table");
  expect(screen.getByRole("button", { name: /^GEXF/ }).elements()).toEqual([]);
  await screen.unmount();
  const { screen: other } = await answered(table({}), "table");
  await expect.element(other.getByRole("button", { name: "GEXF (graph only)" })).toBeVisible();
  const name = `</node><x a="&'"> \u0000\u001b\ud800 후에`;
  const text = gexfOf(
    { ...table({}).graph, nodes: [{ ...hue, name, note: name }, cergy], edges: [tie] },
    "2026-11-24",
  );
  const document = new DOMParser().parseFromString(text, "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  expect(document.documentElement.getAttribute("version")).toBe("1.3");
  expect([...document.querySelectorAll("node")].map((node) => node.getAttribute("label"))).toEqual([
    `</node><x a="&'"> \ufffd\ufffd\ufffd 후에`,
    cergy.name,
  ]);
  expect(document.querySelectorAll("edge")).toHaveLength(1);
  const declared = [...document.querySelectorAll("attribute")].map((one) => one.id);
  for (const value of document.querySelectorAll("attvalue")) {
    expect(declared).toContain(value.getAttribute("for"));
  }
});

test("an error of Neo4j's is told in the user's language with its place, and then quoted", async () => {
  const error = new CityTiesError("query_error", "Invalid input 'MATHC'", {
    detail: { neo4jCode: "Neo.ClientError.Statement.SyntaxError", line: 2, column: 5 },
  });
  const { screen } = await show(<CypherTrouble error={error} />, { lang: "vi" });
  const alert = screen.getByRole("alert").element();
  expect(alert.querySelector("p")?.textContent).toMatch(/^Neo4j không hiểu câu Cypher này/);
  expect(alert.querySelector("q[lang=en]")?.textContent).toBe("Invalid input 'MATHC'");
  // The place is in the user's language, and so not in the quotation.
  expect(alert.querySelector("b")?.textContent).toContain("2");
  expect(alert.querySelector("b")?.closest("[lang=en]")).toBeNull();
});
