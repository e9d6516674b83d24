import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetFolder } from "../support/dataset.ts";
import {
  ADDRESS,
  cityties,
  launch,
  loadedHome,
  type Running,
  removeHome,
} from "../support/program.ts";

const SAN_JOSE_US = "g5392171";
const SAN_JOSE_CR = "g3621849";
const HUE = "g1580240";
const DA_NANG = "g1583992";
const CERGY = "g3027883";
const TOULOUSE = "g2972315";

let home: string;
let server: Running;
let url: string;
let namesakes: { dir: string; parent: string };

const run = (args: readonly string[], input?: string) =>
  cityties(args, home, input === undefined ? {} : { input });
// biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests look at
const json = async (args: readonly string[]): Promise<any> => {
  const { code, stdout, stderr } = await run([...args, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/Error/) });
  return JSON.parse(stdout);
};

beforeAll(async () => {
  home = loadedHome();
  namesakes = datasetFolder("namesakes", {
    "sources.csv": [{ id: "list", title: "A list" }],
    "ties.csv": [
      { a: SAN_JOSE_US, b: SAN_JOSE_CR, kind: "partnership", since: "1961", source: "list" },
      { a: "Nowhere at all, VN", b: "Huế, VN", kind: "partnership", since: "", source: "list" },
    ],
  });
  server = launch(["start"], home);
  [, url = ""] = await server.prints(ADDRESS);
});

afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.ended;
  removeHome(home);
  removeHome(namesakes.parent);
});

describe("loading", () => {
  test("rejects are reported with their way out and make the exit code 2; twice changes nothing", async () => {
    const first = await run(["ingest", namesakes.dir]);
    expect(first.code).toBe(2);
    expect(first.stdout).toMatch(/namesakes +3 +1 +[1-9]/);
    const file = join(home, "reports", "namesakes.rejects.csv");
    expect(first.stdout).toContain(file);
    expect(readFileSync(file, "utf8")).toMatch(/^file,line,reason,suggestion,row\nties.csv,3,/);

    const again = await run(["ingest", namesakes.dir, "--json"]);
    expect(again.code).toBe(2);
    const [report] = JSON.parse(again.stdout);
    expect(report).toMatchObject({ read: 3, rejected: 1, created: 0, updated: 0, removed: 0 });
    expect(report.unchanged).toBeGreaterThan(0);
  });

  test("loads and drops at once wait for each other, and leave the graph that one after the other leaves", async () => {
    const again = datasetFolder("namesakes-again", {
      "sources.csv": [{ id: "other-list", title: "Another list" }],
      "ties.csv": [{ a: SAN_JOSE_US, b: SAN_JOSE_CR, kind: "friendship", source: "other-list" }],
    });
    const ends = await Promise.all([
      run(["ingest", namesakes.dir, again.dir]),
      run(["ingest", again.dir]),
      run(["drop", "namesakes"]),
      run(["ingest", namesakes.dir]),
    ]);
    for (const { code } of ends) expect([0, 2]).toContain(code);
    const { stdout } = await run(["ingest", namesakes.dir, again.dir, "--json"]);
    for (const report of JSON.parse(stdout).slice(1)) expect(report.updated).toBe(0);
    const { edge } = await json(["show", `${SAN_JOSE_CR}--${SAN_JOSE_US}`]);
    expect(edge).toMatchObject({ sources: 2, conflicts: ["kind"] });
    await run(["drop", "namesakes-again"]);
    removeHome(again.parent);
  });

  test("check says the same without a database", async () => {
    const { code, stdout } = await run([
      "check",
      namesakes.dir,
      "--neo4j-uri",
      "bolt://127.0.0.1:9",
    ]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/namesakes: .*1 rejected/);
    // However long, what is to be done is told to its end.
    expect(stdout).toContain(
      '\nties.csv, line 3\n  rejected: no place is known as "Nowhere at all, VN"\n  → Check the spelling and the country. If it is none of the gazetteer\'s, add it to places.csv\n',
    );
    expect((await run(["check"])).code).toBe(0);
  });

  test("a folder that is no dataset is a wrong use", async () => {
    const { code, stderr } = await run(["ingest", namesakes.parent]);
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("asking", () => {
  test.each(["hue", "Huế", "HUE", "후에"])("search finds Huế first by %s", async (text) => {
    const { hits } = await json(["search", text]);
    expect(hits[0].node.id).toBe(HUE);
  });

  test("show tells a node, a tie with its claims, and what it does not know", async () => {
    const city = await run(["show", HUE]);
    expect(city.stdout).toMatch(/Cergy.*Claims/s);
    const tie = await json(["show", `${HUE}--${CERGY}`]);
    expect(tie.claims.length).toBeGreaterThan(1);
    const nothing = await run(["show", "g0"]);
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toMatch(/"g0".*cityties search/);
  });

  test("neighbours takes an id, a name, or a name and its country, and keeps to its limit", async () => {
    const byId = await json(["neighbours", HUE, "--limit", "20"]);
    const { limitHit, nodes, edges } = byId;
    expect(limitHit).toBe(true);
    expect(nodes.length).toBeLessThanOrEqual(20);
    const ids = new Set(nodes.map((node: { id: string }) => node.id));
    for (const edge of edges) expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
    const byName = await json(["neighbours", "hue, vn", "--limit", "20"]);
    expect(byName.nodes).toEqual(nodes);
    expect((await run(["neighbours", HUE, "--limit", "20"])).stdout).toMatch(/ of \d+ nodes shown/);
  });

  test("an ambiguous place lists its candidates and is a wrong use", async () => {
    const { code, stdout, stderr } = await run(["neighbours", "san jose"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/use an id/);
    expect(stderr).toMatch(new RegExp(`${SAN_JOSE_US} .*United States`));
    expect(stderr).toMatch(new RegExp(`${SAN_JOSE_CR} .*Costa Rica`));
    const asked = await run(["paths", "san jose", HUE, "--json"]);
    expect(asked.code).toBe(2);
    const { error } = JSON.parse(asked.stdout);
    expect(error.code).toBe("bad_request");
    expect(error.detail.candidates.map((one: { id: string }) => one.id).sort()).toEqual(
      [SAN_JOSE_CR, SAN_JOSE_US].sort(),
    );
    expect((await run(["neighbours", "san jose, cr"])).code).toBe(0);
  });

  test("an unknown place is one sentence and a failure", async () => {
    const { code, stderr } = await run(["paths", "Qwertzuiopia", HUE]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]*"Qwertzuiopia"[^\n]*\n$/);
  });

  test("a country is told to be none of the places between which routes lead", async () => {
    const { code, stderr } = await run(["paths", "vn", "fr"]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '"vn" is a country (Vietnam), and here only a city or a region can stand.',
    );
  });
});

describe("routes", () => {
  test.each([
    ["Đà Nẵng", "Cergy", DA_NANG, CERGY],
    ["Huế", "Toulouse", HUE, TOULOUSE],
  ])("%s to %s are the same by HTTP and here", async (from, to, fromId, toId) => {
    const here = await json(["paths", from, to, "-k", "3"]);
    const there = await (await fetch(`${url}/api/paths?from=${fromId}&to=${toId}&k=3`)).json();
    expect(here.paths).toEqual(there.paths);
    expect(here.paths.length).toBeGreaterThan(0);
    for (const { nodes, length } of here.paths) {
      expect([nodes[0].id, nodes.at(-1).id]).toEqual([fromId, toId]);
      expect(nodes.length).toBe(length + 1);
      expect(nodes.map((node: { kind: string }) => node.kind)).not.toContain("country");
    }
  });

  test("what is avoided is on no route", async () => {
    const { paths } = await json(["paths", "Đà Nẵng", "Cergy", "-k", "1"]);
    const inner = paths[0].nodes[1].id;
    const rest = await json(["paths", "Đà Nẵng", "Cergy", "--avoid", inner]);
    for (const { nodes } of rest.paths) {
      expect(nodes.map((node: { id: string }) => node.id)).not.toContain(inner);
    }
  });

  test("the note is Markdown in which every reference is listed", async () => {
    const { code, stdout } = await run(["paths", "Đà Nẵng", "Cergy", "-k", "2", "--markdown"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Đà Nẵng to Cergy\n/);
    const [routes = "", sources = ""] = stdout.split("## Sources");
    const cited = [...routes.matchAll(/(?<!\\)\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(cited.length).toBeGreaterThan(0);
    for (const number of cited) expect(sources).toMatch(new RegExp(`^${number}\\. `, "m"));
  });
});

describe("Cypher", () => {
  const text = "MATCH (c:City) RETURN c.name AS name ORDER BY name LIMIT 2";

  test("is answered as a table, as JSON and as CSV, and read from standard input", async () => {
    const table = await run(["cypher", text]);
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^name\n─+\n/);
    const { columns, rows } = await json(["cypher", text]);
    expect(columns).toEqual(["name"]);
    expect(rows).toHaveLength(2);
    const csv = await run(["cypher", "-", "--format", "csv"], text);
    expect(csv.stdout).toBe(`name\n${rows[0][0]}\n${rows[1][0]}\n`);
  });

  test.each(["CREATE (n:City {id: 'x'})", "MATCH (n) DETACH DELETE n", "SHOW USERS"])(
    "%s is refused in one sentence and changes nothing",
    async (hostile) => {
      const before = await (await fetch(`${url}/api/health`)).json();
      const { code, stderr } = await run(["cypher", hostile]);
      expect(code).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect((await (await fetch(`${url}/api/health`)).json()).counts).toEqual(before.counts);
    },
  );

  test("a mistake names its place", async () => {
    const { code, stderr } = await run(["cypher", "MATCH (n RETURN n"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/line 1, column 10\b/);
  });
});

describe("the rest", () => {
  test("export writes the same ties as the network has", async () => {
    const file = join(home, "ties.json");
    expect((await run(["export", "--format", "json", "--out", file])).code).toBe(0);
    const written = JSON.parse(readFileSync(file, "utf8"));
    const network = await (await fetch(`${url}/api/network`)).json();
    expect(written.edges).toEqual(network.edges);
    const printed = await run(["export", "--format", "json"]);
    expect(JSON.parse(printed.stdout)).toEqual(written);
    const nowhere = await run(["export", "--format", "json", "--out", "/nowhere/ties.json"]);
    expect(nowhere.code).toBe(1);
    expect((await run(["export", "--format", "xls"])).code).toBe(2);
  });

  test("doctor says what is there and that nothing is wrong", async () => {
    const { findings, ok } = await json(["doctor"]);
    expect(ok).toBe(true);
    const says = Object.fromEntries(
      findings.map((one: { what: string; says: string }) => [one.what, one.says]),
    );
    expect(says.Neo4j).toMatch(/^5\.26\.\d+ community, managed/);
    expect(says.loaded).toMatch(/ties/);
    const away = await run(["doctor", "--neo4j-uri", "bolt://127.0.0.1:9"]);
    expect(away.code).toBe(1);
  });

  test("doctor tells a home that is no folder, to the end of what is to be done", async () => {
    const file = join(namesakes.dir, "dataset.json");
    const dangling = join(namesakes.parent, "dangling");
    symlinkSync(join(namesakes.parent, "nowhere"), dangling);
    for (const wrong of [file, dangling]) {
      const { code, stdout } = await run(["doctor", "--home", wrong]);
      expect(code).toBe(1);
      expect(stdout).toContain(
        `home      wrong  ${wrong} is no folder: set CITYTIES_HOME to a folder of your own\n`,
      );
    }
  });

  test("every command explains itself with an example", async () => {
    const { stdout } = await run(["--help"]);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name ?? "");
    const ours = "bench check cypher doctor drop export ingest neighbours paths search show start";
    expect(names).toEqual(expect.arrayContaining(ours.split(" ")));
    const helps = await Promise.all(names.map((name) => run([name, "--help"])));
    for (const [at, { code, stdout: help }] of helps.entries()) {
      expect(code).toBe(0);
      expect(help).toMatch(new RegExp(`For example:\\n +npx cityties ${names[at]}`));
      expect(help).toContain("--json");
    }
  });

  test("an unknown command, option or number is a wrong use", async () => {
    for (const args of [
      ["fly"],
      ["search"],
      ["search", "hue", "--fast"],
      ["paths", HUE, CERGY, "-k", "0"],
    ]) {
      const { code, stderr } = await run(args);
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(stderr).not.toMatch(/^\s+at /m);
      const machine = await run([...args, "--json"]);
      expect(machine.code).toBe(2);
      expect(JSON.parse(machine.stdout)).toMatchObject({
        error: { code: "bad_request", message: expect.stringMatching(/^[A-Z-].*\.$/) },
      });
    }
  });

  test("drop takes a dataset out and names the others where there is none such", async () => {
    const nothing = await run(["drop", "no-such-dataset"]);
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain("namesakes");
    expect((await run(["drop", "namesakes"])).code).toBe(0);
    expect((await run(["show", `${SAN_JOSE_CR}--${SAN_JOSE_US}`])).code).toBe(1);
    expect(existsSync(join(home, "reports"))).toBe(true);
    expect((await run(["show", `${HUE}--${CERGY}`])).code).toBe(0);
  });
});
