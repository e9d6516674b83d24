import { expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../../../src/model/graph.ts";
import { englishDate, sentence } from "../../../src/query/sentences.ts";

const node = (id: string, name: string, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: "city",
  name,
  ...more,
});
const edge = (
  type: GraphEdge["type"],
  source: string,
  target: string,
  more: Partial<GraphEdge> = {},
) => ({ id: "x", type, source, target, ...more }) as GraphEdge;

const daNang = node("vn1", "Đà Nẵng");
const leHavre = node("fr1", "Le Havre");

test("dates are as exact as their source", () => {
  const cases = {
    "2007": "2007",
    "2021-05": "May 2021",
    "2025-10-06": "6 October 2025",
    "2019~": "about 2019",
    "2004/2006": "2004 to 2006",
    "199X": "199X",
    "2019-13": "2019-13",
  };
  for (const [edtf, english] of Object.entries(cases)) expect(englishDate(edtf)).toBe(english);
});

test("a tie is told in the direction of the walk", () => {
  const tie = edge("PARTNER_OF", "fr1", "vn1", {
    kind: "friendship",
    since: "2025-10-06",
    status: "active",
    sources: 2,
  });
  expect(sentence(tie, daNang, leHavre)).toBe(
    "Đà Nẵng and Le Havre: friendship since 6 October 2025, active, 2 sources.",
  );
  const ended = edge("PARTNER_OF", "fr1", "vn1", {
    kind: "project",
    since: "2001",
    until: "2004",
    status: "ended",
    sources: 1,
  });
  expect(sentence(ended, leHavre, daNang)).toBe(
    "Le Havre and Đà Nẵng: project since 2001 until 2004, ended, 1 source.",
  );
  expect(sentence(edge("PARTNER_OF", "fr1", "vn1"), daNang, leHavre)).toBe(
    "Đà Nẵng and Le Havre: tie, no source.",
  );
});

test("other links keep their own direction, whichever way they are walked", () => {
  const conference = node("e1", "12th conference", { kind: "event", start: "2023-04" });
  const mayor = node("o1", "Édouard Philippe", { kind: "official" });
  const took = edge("TOOK_PART_IN", "vn1", "e1", { role: "guest", sources: 1 });
  const told = "Đà Nẵng took part in 12th conference (April 2023) as guest, 1 source.";
  expect(sentence(took, daNang, conference)).toBe(told);
  expect(sentence(took, conference, daNang)).toBe(told);
  expect(sentence(edge("HELD_IN", "e1", "vn1", { sources: 2 }), daNang, conference)).toBe(
    "12th conference (April 2023) was held in Đà Nẵng, 2 sources.",
  );
  expect(
    sentence(
      edge("SERVES", "o1", "fr1", { title: "mayor", since: "2020", sources: 1 }),
      leHavre,
      mayor,
    ),
  ).toBe("Édouard Philippe serves Le Havre as mayor, since 2020, 1 source.");
  expect(sentence(edge("ATTENDED", "o1", "e1", { sources: 1 }), mayor, conference)).toBe(
    "Édouard Philippe attended 12th conference (April 2023), 1 source.",
  );
});
