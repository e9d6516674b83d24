import { expect, test } from "vitest";
import { routesNote } from "../../../src/cli/note.ts";
import type { Route } from "../../../src/model/api.ts";
import type { Source } from "../../../src/model/graph.ts";

const article: Source = {
  id: "news/a",
  title: "Huế [and] Cergy",
  publisher: "A paper",
  published: "2021-05-31",
  url: "https://example.org/a?b=1",
};
const register: Source = { id: "news/b" };

function route(...steps: { text: string; from: Source[] }[]): Route {
  return {
    length: steps.length,
    score: 1,
    nodes: [
      { id: "a", kind: "city", name: "Huế" },
      { id: "b", kind: "city", name: "Cergy" },
    ],
    edges: [],
    steps: steps.map(({ text, from }, at) => ({
      text,
      edge: `e${at}`,
      claims: from.map((source, n) => ({ claim: { id: `c${n}`, subject: `e${at}` }, source })),
    })),
  };
}

test("each source has one number, wherever it is cited", () => {
  const note = routesNote("Huế to Cergy", [
    route({ text: "First.", from: [article] }, { text: "Second.", from: [register, article] }),
    route({ text: "Third.", from: [register, register] }),
  ]);
  expect(note).toBe(`# Huế to Cergy

## 1. Huế – Cergy (2 links)

- First. [1]
- Second. [1][2]

## 2. Huế – Cergy (1 link)

- Third. [2]

## Sources

1. [Huế \\[and\\] Cergy](<https://example.org/a?b=1>), A paper, 2021-05-31
2. news/b
`);
});

test("what a source wrote stays text: no Markdown, no HTML, no script address", () => {
  const hostile: Source = { id: "x", title: "<b>*x*</b>", url: "javascript:alert(1)" };
  const note = routesNote("a", [route({ text: "<img src=x>\n# b", from: [hostile] })]);
  expect(note).toContain("- \\<img src=x\\> \\# b [1]");
  expect(note).toContain("1. \\<b\\>\\*x\\*\\</b\\>");
  expect(note).not.toContain("javascript:");
});

test("a step without claims has no reference, and no routes no sources", () => {
  expect(routesNote("a", [route({ text: "Bare.", from: [] })])).toContain("- Bare.\n");
  expect(routesNote("a", [])).toBe("# a\n");
});
