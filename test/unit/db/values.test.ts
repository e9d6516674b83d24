import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { toJson } from "../../../src/db/values.ts";

const { int, types } = neo4j;

describe("a driver's value as JSON", () => {
  it.each([
    ["an integer", int(42), 42],
    ["the largest whole number", int("9007199254740991"), Number.MAX_SAFE_INTEGER],
    ["an integer beyond it", int("9007199254740993"), "9007199254740993"],
    ["the smallest integer", int("-9223372036854775808"), "-9223372036854775808"],
    ["a float", 0.1, 0.1],
    ["not a number", Number.NaN, "NaN"],
    ["infinity", Number.NEGATIVE_INFINITY, "-Infinity"],
    ["nothing", null, null],
    ["a date", new types.Date(2025, 10, 6), "2025-10-06"],
    ["a date before our era", new types.Date(-44, 3, 15), "-000044-03-15"],
    ["a time", new types.LocalTime(9, 5, 0, 0), "09:05:00"],
    [
      "a moment",
      new types.DateTime(2025, 1, 2, 3, 4, 5, 6, 7200),
      "2025-01-02T03:04:05.000000006+02:00",
    ],
    ["a local moment", new types.LocalDateTime(2025, 1, 2, 3, 4, 5, 0), "2025-01-02T03:04:05"],
    ["a duration", new types.Duration(14, 3, 1, 0), "P1Y2M3DT1S"],
    ["a duration of whole months", new types.Duration(1, 0, 0, 0), "P1M"],
    ["no duration", new types.Duration(0, 0, 0, 0), "PT0S"],
    ["a place", new types.Point(int(4326), 107.6, 16.47), { lat: 16.47, lon: 107.6 }],
    ["a place with a height", new types.Point(4979, 1, 2, 3), { lat: 2, lon: 1, height: 3 }],
    ["a point on a plane", new types.Point(int(7203), 1, 2), { x: 1, y: 2, srid: 7203 }],
    ["a point in space", new types.Point(int(9157), 1, 2, 3), { x: 1, y: 2, z: 3, srid: 9157 }],
    ["bytes", new Int8Array([1, -1]), [1, -1]],
    ["lists and maps", [{ a: [int(1)], b: {} }, []], [{ a: [1], b: {} }, []]],
  ])("%s", (_, value, json) => {
    expect(toJson(value)).toEqual(json);
    expect(JSON.parse(JSON.stringify(toJson(value)))).toEqual(json);
  });

  const hue = new types.Node(
    int(1),
    ["City", "Locality"],
    { id: "g1", population: int(351456) },
    "4:a:1",
  );
  const cergy = new types.Node(int(2), ["City"], { id: "g2" }, "4:a:2");
  const tie = new types.Relationship(
    int(7),
    int(1),
    int(2),
    "PARTNER_OF",
    { since: "2019~", from: new types.Date(2019, 1, 1) },
    "5:a:7",
    "4:a:1",
    "4:a:2",
  );
  const hueJson = {
    $node: {
      elementId: "4:a:1",
      labels: ["City", "Locality"],
      properties: { id: "g1", population: 351456 },
    },
  };
  const cergyJson = { $node: { elementId: "4:a:2", labels: ["City"], properties: { id: "g2" } } };
  const tieJson = {
    $rel: {
      elementId: "5:a:7",
      type: "PARTNER_OF",
      start: "4:a:1",
      end: "4:a:2",
      properties: { since: "2019~", from: "2019-01-01" },
    },
  };

  it("a node and a relationship, alone and inside of others", () => {
    expect(toJson(hue)).toEqual(hueJson);
    expect(toJson({ ends: [hue, cergy], tie })).toEqual({
      ends: [hueJson, cergyJson],
      tie: tieJson,
    });
  });

  it("a path walked against its relationship's direction", () => {
    const path = new types.Path(cergy, hue, [new types.PathSegment(cergy, tie, hue)]);
    expect(toJson(path)).toEqual({ $path: [cergyJson, tieJson, hueJson] });
  });

  it("a map whose key is __proto__ stays a map with that key", () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}}');
    const json = toJson(value) as object;
    expect(JSON.stringify(json)).toBe('{"__proto__":{"polluted":true}}');
    expect("polluted" in json).toBe(false);
  });
});
