import { expect, test } from "vitest";
import { gexfOf } from "../../../src/model/gexf.ts";
import type { Graph } from "../../../src/model/graph.ts";

const graph = (more: Partial<Graph> = {}): Graph => ({
  nodes: [
    {
      id: "g1",
      kind: "city",
      name: "Huế",
      names: ["Hue", "후에"],
      location: { lat: 16.5, lon: 107.6 },
      sources: 4,
    },
    { id: "e1", kind: "event", name: "Signing", subtype: "signing", start: "1999-04~" },
  ],
  edges: [
    { id: "g1--g2", type: "PARTNER_OF", source: "g1", target: "e1", kind: "contact", sources: 2 },
    { id: "t1", type: "TOOK_PART_IN", source: "g1", target: "e1", oneSided: true },
  ],
  total: { nodes: 2, edges: 2 },
  limitHit: false,
  cypher: { text: "MATCH (n) RETURN n", params: {} },
  ...more,
});

/** The values of one thing by its columns' titles, as a reader of the file would join them. */
function valuesOf(text: string, cls: "node" | "edge", id: string) {
  const columns = new RegExp(`<attributes class="${cls}">(.*?)</attributes>`, "s").exec(text)?.[1];
  const titles = new Map(
    [...(columns ?? "").matchAll(/id="(\w+)" title="([^"]*)" type="(\w+)"/g)].map(
      ([, key = "", title = "", type = ""]) => [key, `${title}:${type}`],
    ),
  );
  const body = new RegExp(`<${cls} id="${id}".*?</${cls}>`, "s").exec(text)?.[0] ?? "";
  return Object.fromEntries(
    [...body.matchAll(/for="(\w+)" value="([^"]*)"/g)].map(([, key = "", value]) => [
      titles.get(key),
      value,
    ]),
  );
}

test("kinds, dates, sources and coordinates are columns with types", () => {
  const text = gexfOf(graph(), "2026-11-24");
  expect(valuesOf(text, "node", "g1")).toEqual({
    "kind:string": "city",
    "names:string": "Hue; 후에",
    "sources:integer": "4",
    "latitude:double": "16.5",
    "longitude:double": "107.6",
  });
  expect(valuesOf(text, "node", "e1")).toMatchObject({ "start:string": "1999-04~" });
  expect(valuesOf(text, "edge", "t1")).toEqual({
    "link:string": "TOOK_PART_IN",
    "oneSided:boolean": "true",
  });
});

test("a tie has no direction, another link has, and two between the same ends are of two kinds", () => {
  const text = gexfOf(graph(), "2026-11-24");
  const edges = [...text.matchAll(/<edge id="([^"]+)".*?kind="(\w+)".*?type="(\w+)"/g)];
  expect(edges.map(([, ...rest]) => rest)).toEqual([
    ["g1--g2", "PARTNER_OF", "undirected"],
    ["t1", "TOOK_PART_IN", "directed"],
  ]);
});

test("hostile text stays text, and what XML forbids is replaced", () => {
  const name = `"><script>alert('x')</script>&amp; ]]> \u0000\u0007\ud800\uffff\n`;
  const hostile = { id: `<"&>`, kind: "city" as const, name, 'a"<b>': "<&>" };
  const text = gexfOf(
    graph({ nodes: [hostile], edges: [], cypher: { text: "RETURN '</description>'", params: {} } }),
    "2026-11-24",
  );
  expect(text).not.toContain("<script");
  expect(text).toContain(
    "label=\"&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;amp; ]]&gt; \ufffd\ufffd\ufffd\ufffd&#10;\"",
  );
  expect(text).toContain('id="&lt;&quot;&amp;&gt;"');
  expect(text).toContain('title="a&quot;&lt;b&gt;"');
  expect(text).toContain("RETURN '&lt;/description&gt;'");
  expect(text.match(/<\/description>/g)).toHaveLength(1);
});

test("an answer that is not all of it says so, and one of nodes alone has no columns for links", () => {
  const text = gexfOf(graph({ edges: [], limitHit: true }), "2026-11-24");
  expect(text).toContain("<description>Not all: the limit was reached. MATCH");
  expect(text).not.toContain('class="edge"');
});
