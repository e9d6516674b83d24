import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { dateParam, pointParam, toDriver } from "../../../src/db/params.ts";
import { toJson } from "../../../src/db/values.ts";

describe("what is sent", () => {
  it("whole numbers as integers, others as floats, at any depth", () => {
    const sent = toDriver({ n: 5, part: 0.5, rows: [{ year: -44 }], big: 2 ** 60 }) as {
      n: unknown;
      part: unknown;
      rows: { year: unknown }[];
      big: unknown;
    };
    expect(neo4j.isInt(sent.n as object)).toBe(true);
    expect(sent.part).toBe(0.5);
    expect(neo4j.isInt(sent.rows[0]?.year as object)).toBe(true);
    // Beyond 2^53 a number is no longer exactly whole, so it is not sent as if it were.
    expect(sent.big).toBe(2 ** 60);
  });

  it("undefined as null, so that an optional value can be left out", () => {
    expect(toDriver({ a: undefined, b: null })).toEqual({ a: null, b: null });
  });

  it("days and places as such", () => {
    const { day, places } = toDriver({
      day: dateParam("2024-02-29"),
      places: [pointParam(16.47, 107.6)],
    }) as { day: object; places: object[] };
    expect(neo4j.isDate(day)).toBe(true);
    expect(toJson(day)).toBe("2024-02-29");
    expect(toJson(places)).toEqual([{ lat: 16.47, lon: 107.6 }]);
  });
});

it.each(["2023-02-29", "2023-13-01", "2023-1-1", "2023", "0000-00-00", "x", ""])(
  "%j is refused as a day",
  (text) => expect(() => dateParam(text)).toThrow(expect.objectContaining({ code: "bad_request" })),
);

it.each(["0033-04-03", "9999-12-31", "-000044-03-15"])("%s is a day", (text) =>
  expect(toJson(dateParam(text))).toBe(text),
);

it.each([
  [91, 0],
  [0, 181],
  [Number.NaN, 0],
])("%d, %d is refused as a place", (lat, lon) =>
  expect(() => pointParam(lat, lon)).toThrow(expect.objectContaining({ code: "bad_request" })),
);
