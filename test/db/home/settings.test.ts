import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../../src/db/settings.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cityties-settings-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const dotEnv = (text: string) => writeFileSync(join(root, ".env"), text);

it("needs nothing to be set", () => {
  expect(readSettings({}, root)).toEqual({
    home: join(root, ".cityties"),
    neo4j: undefined,
    java: undefined,
    host: "127.0.0.1",
    port: 4680,
  });
});

it("reads .env in the project's folder, and the environment wins", () => {
  dotEnv("NEO4J_URI=\"neo4j+s://x.example:7687\"\nNEO4J_PASSWORD='a#b c'\nPORT=5000\nHOST=::1\n");
  const settings = readSettings({ PORT: "0", NEO4J_DATABASE: "cities" }, root);
  expect(settings.port).toBe(0);
  expect(settings.host).toBe("::1");
  expect(settings.neo4j).toEqual({
    uri: "neo4j+s://x.example:7687",
    user: "neo4j",
    password: "a#b c",
    database: "cities",
  });
});

it("lets an empty variable take back what .env says", () => {
  dotEnv("NEO4J_URI=bolt://x.example:7687\n");
  expect(readSettings({ NEO4J_URI: "" }, root).neo4j).toBeUndefined();
});

it("counts an empty value as absent, so that an empty NEO4J_URI means the managed Neo4j", () => {
  dotEnv("NEO4J_URI=\n");
  expect(readSettings({ CITYTIES_HOME: "", PORT: "" }, root)).toMatchObject({
    home: join(root, ".cityties"),
    neo4j: undefined,
    port: 4680,
  });
});

it("takes a relative home from the project's folder, an absolute one as it is", () => {
  expect(readSettings({ CITYTIES_HOME: "var/home" }, root).home).toBe(join(root, "var", "home"));
  expect(readSettings({ CITYTIES_HOME: "/srv/ties" }, root).home).toBe("/srv/ties");
});

describe("what cannot be used is named, with the way out", () => {
  it.each(["bolt://127.0.0.1:99999", "neo4j://a b:7687", "bolt://[::1:7687"])(
    "NEO4J_URI=%s",
    (uri) => {
      expect(() => readSettings({ NEO4J_URI: uri }, root)).toThrow(/is no address: write it as/);
    },
  );

  it("NEO4J_DATABASE=system", () => {
    const env = { NEO4J_URI: "bolt://x.example:7687", NEO4J_DATABASE: "System" };
    expect(() => readSettings(env, root)).toThrow(/can hold no graph/);
  });

  it.each([
    ["http://localhost:7474", /^NEO4J_URI is "http:.*neo4j:\/\/localhost:7687\.$/],
    ["localhost:7687", /^NEO4J_URI is "localhost:7687"/],
    ["bolt://", /^NEO4J_URI is "bolt:\/\/"/],
  ])("NEO4J_URI=%s", (uri, message) => {
    expect(() => readSettings({ NEO4J_URI: uri }, root)).toThrow(
      expect.objectContaining({ code: "setup", message: expect.stringMatching(message) }),
    );
  });

  it.each(["70000", "-1", "80a", "1e3", " 80"])("PORT=%s", (port) => {
    expect(() => readSettings({ PORT: port }, root)).toThrow(
      expect.objectContaining({ code: "setup", message: expect.stringMatching(/^PORT is /) }),
    );
  });
});
