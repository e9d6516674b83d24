import { expect, test } from "vitest";
import { routeNote, sayStep, tell } from "../../../src/app/panel/route/telling.ts";
import type { Route } from "../../../src/model/api.ts";
import type { GraphEdge, GraphNode, Source } from "../../../src/model/graph.ts";
import { wordsIn } from "./words-in.ts";

const place = (id: string): GraphNode => ({ id, kind: "city", name: id });
const event: GraphNode = {
  id: "e",
  kind: "event",
  name: "12th conference",
  start: "2023-04-13",
  end: "2023-04-16",
};
const edge = (over: Partial<GraphEdge>): GraphEdge => ({
  id: "x",
  type: "PARTNER_OF",
  source: "Huế",
  target: "Cergy",
  ...over,
});
const source = (id: string, over: Partial<Source> = {}): Source => ({ id, title: id, ...over });

function route(edges: GraphEdge[], nodes: GraphNode[], sources: Source[][]): Route {
  return {
    length: edges.length,
    score: 1,
    nodes,
    edges,
    steps: edges.map(({ id }, i) => ({
      text: "",
      edge: id,
      claims: (sources[i] ?? []).map((one) => ({
        claim: { id: one.id, subject: id },
        source: one,
      })),
    })),
  };
}

const say = wordsIn("en");

test("a tie is told the way the route goes, whichever way it is stored", () => {
  const tie = edge({ kind: "friendship", since: "2018", status: "active" });
  expect(sayStep(tie, [place("Cergy"), place("Huế")], say)).toBe(
    "Cergy and Huế: friendship since 2018, active",
  );
});

test("what was done or held is told by the one who did it, in each language", () => {
  const took = edge({ type: "TOOK_PART_IN", source: "Huế", target: "e", role: "host" });
  const back = [event, place("Huế")];
  expect(sayStep(took, back, say)).toBe(
    "Huế took part in “12th conference” (host), 13–16 April 2023",
  );
  expect(sayStep(took, back, wordsIn("vi"))).toBe(
    "Huế tham gia “12th conference” (chủ nhà), 13–16 tháng 4 năm 2023",
  );
  const held = edge({ type: "HELD_IN", source: "e", target: "Huế" });
  expect(sayStep(held, back, wordsIn("fr"))).toBe(
    "« 12th conference », lieu : Huế, 13–16 avril 2023",
  );
  const office = edge({ type: "SERVES", source: "p", target: "Cergy", title: "Mayor" });
  const person: GraphNode = { id: "p", kind: "official", name: "Jo" };
  expect(sayStep(office, [place("Cergy"), person], say)).toBe("Jo, Mayor of Cergy");
  expect(sayStep({ ...office, title: "" }, [person, place("Cergy")], say)).toBe(
    "Jo holds an office of Cergy",
  );
});

test("sources are numbered as they are met, and one that is met again keeps its number", () => {
  const told = tell(
    route(
      [edge({ id: "1" }), edge({ id: "2", source: "Cergy", target: "Lyon" })],
      [place("Huế"), place("Cergy"), place("Lyon")],
      [
        [source("b"), source("a")],
        [source("c"), source("b"), source("c")],
      ],
    ),
    say,
  );
  expect(told.steps.map(({ refs }) => refs)).toEqual([
    [1, 2],
    [3, 1],
  ]);
  expect(told.sources.map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

test("the note is Markdown with numbered references, conflicts said", () => {
  const note = routeNote(
    route(
      [edge({ id: "1", kind: "friendship", since: "2018", conflicts: ["since"] })],
      [place("Huế"), place("Cergy")],
      [
        [
          source("s", {
            title: "An article",
            publisher: "Press",
            published: "2022-10-19",
            url: "https://x.org/a",
          }),
        ],
      ],
    ),
    say,
  );
  expect(note).toBe(
    [
      "# How Huế and Cergy are linked",
      "",
      "1. Huế and Cergy: friendship since 2018 (Sources disagree) [1]",
      "",
      "## Sources",
      "",
      "- [1] [An article](<https://x.org/a>), Press, 19 October 2022",
      "",
    ].join("\n"),
  );
});

test("what a source wrote does not become markup of the note", () => {
  const evil = source("s", {
    title: "[x](javascript:alert(1)) <img src=x>",
    url: "javascript:alert(2)",
  });
  const note = routeNote(route([edge({ id: "1" })], [place("Huế"), place("Cergy")], [[evil]]), say);
  expect(note).toContain("- [1] \\[x\\](javascript:alert(1)) \\<img src=x\\>");
  expect(note).not.toContain("alert(2)");
});
