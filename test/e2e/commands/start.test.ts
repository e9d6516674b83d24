import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { homePaths } from "../../../src/db/home.ts";
import { isAlive } from "../../../src/db/process.ts";
import {
  ADDRESS,
  cityties,
  launch,
  loadedHome,
  type Running,
  removeHome,
} from "../support/program.ts";

let home: string;
let running: Running;
let url: string;
let port: string;

beforeAll(async () => {
  home = loadedHome();
  running = launch(["start"], home);
  [, url = "", port = ""] = await running.prints(ADDRESS);
});

afterAll(async () => {
  running.child.kill("SIGKILL");
  await running.ended;
  removeHome(home);
});

const sentences = (stderr: string) =>
  stderr.split("\n").filter((line) => line !== "" && !line.startsWith("… "));

test("start prints its address alone, and the API and the app answer there", async () => {
  expect(running.stdout()).toBe(`City Ties is at ${url}\n`);
  const health = await (await fetch(`${url}/api/health`)).json();
  expect(health).toMatchObject({ status: "up", neo4j: { edition: "community" } });
  expect(health.counts.ties).toBeGreaterThan(0);
  expect(health.counts.claims).toBeGreaterThan(health.counts.ties);

  const page = await fetch(url);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  expect((await fetch(`${url}${script}`)).status).toBe(200);
});

test("a second start on the same port says in one sentence what to do, and disturbs nothing", async () => {
  const second = await cityties(["start"], home, { env: { PORT: port } });
  expect(second.code).toBe(1);
  expect(second.stdout).toBe("");
  expect(sentences(second.stderr)).toEqual([expect.stringMatching(`Port ${port} is in use.*PORT`)]);
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
});

test("a wrong password is one sentence, and --debug adds the stack trace", async () => {
  const { port: bolt } = JSON.parse(readFileSync(homePaths(home).state, "utf8"));
  const env = { NEO4J_URI: `bolt://127.0.0.1:${bolt}`, NEO4J_PASSWORD: "wrong" };
  const plain = await cityties(["search", "hue"], home, { env });
  expect(plain.code).toBe(1);
  expect(sentences(plain.stderr)).toEqual([expect.stringMatching(/NEO4J_PASSWORD/)]);
  const debug = await cityties(["search", "hue", "--debug"], home, { env });
  expect(debug.stderr).toMatch(/^\s+at /m);
});

test("Ctrl+C ends it well and leaves no Neo4j behind; the next start loads nothing again", async () => {
  const { pid } = JSON.parse(readFileSync(homePaths(home).state, "utf8"));
  expect(isAlive(pid)).toBe(true);
  running.child.kill("SIGINT");
  expect((await running.ended).code).toBe(0);
  expect(isAlive(pid)).toBe(false);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();

  running = launch(["start"], home);
  [, url = ""] = await running.prints(ADDRESS);
  running.child.kill("SIGTERM");
  const { code, stderr } = await running.ended;
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/Loaded|Building/);
});

test.each([
  ["an address where no Neo4j is", { NEO4J_URI: "bolt://127.0.0.1:9" }, /NEO4J_URI/],
  ["an address of another kind", { NEO4J_URI: "http://127.0.0.1:7474" }, /bolt:\/\/ or neo4j:\/\//],
  ["a home that is no folder", { CITYTIES_HOME: fileURLToPath(import.meta.url) }, /CITYTIES_HOME/],
  ["a Java that is none", { CITYTIES_JAVA: "/nowhere/java" }, /CITYTIES_JAVA/],
  ["a port that is none", { PORT: "many" }, /PORT/],
])("%s is one sentence with the way out, without a stack trace", async (_, env, wayOut) => {
  const { code, stdout, stderr } = await cityties(["start"], home, { env });
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(sentences(stderr)).toEqual([expect.stringMatching(wayOut)]);
});
