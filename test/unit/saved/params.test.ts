import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CityTiesError } from "../../../src/model/errors.ts";
import {
  coerceParam,
  coerceParams,
  PARAM_TYPES,
  type Param,
  ParamSchema,
  type ParamType,
} from "../../../src/model/query-params.ts";

const TODAY = "2026-11-05";
const param = (type: ParamType, more: Partial<Param> = {}): Param =>
  ParamSchema.parse({ name: "x", type, ...more });
const outcome = (type: ParamType, raw: unknown, more: Partial<Param> = {}) =>
  coerceParam(param(type, more), raw, TODAY);

describe("one parameter", () => {
  test.each<[ParamType, unknown, unknown]>([
    ["int", "2019", 2019],
    ["int", -3, -3],
    ["int", " 7 ", 7],
    ["year", "today", 2026],
    ["year", 1999, 1999],
    ["float", "0.5", 0.5],
    ["float", "1e3", 1000],
    ["boolean", "yes", true],
    ["boolean", false, false],
    ["date", "2024-02-29", "2024-02-29"],
    ["date", "2019-05", "2019-05"],
    ["date", 2019, "2019"],
    ["date", "today", "2026-11-05"],
    ["country", "VN", "vn"],
    ["kind", "friendship", "friendship"],
    ["field", "Culture", "culture"],
    ["city", "g1580240", "g1580240"],
    ["text", "Hue\u0302\u0301", "Huế"],
    ["text", "'; MATCH (n) DETACH DELETE n //", "'; MATCH (n) DETACH DELETE n //"],
  ])("%s %j is %j", (type, raw, value) => {
    expect(outcome(type, raw)).toEqual({ value });
  });

  test.each<[ParamType, unknown, string]>([
    ["int", "2.5", "number"],
    ["int", "0x10", "number"],
    ["int", "9007199254740993", "between"],
    ["int", true, "number"],
    ["year", 0, "between"],
    ["year", "12000", "between"],
    ["float", "NaN", "number"],
    ["float", Number.POSITIVE_INFINITY, "number"],
    ["boolean", "constructor", "true or false"],
    ["boolean", [true], "true or false"],
    ["date", "2019-02-29", "2019-05-31"],
    ["date", "2019-13", "2019-05-31"],
    ["date", "2019~", "2019-05-31"],
    ["date", "0000", "2019-05-31"],
    ["country", "Vietnam", "two letters"],
    ["kind", "marriage", "one of"],
    ["city", { id: "g1" }, "text"],
    ["city", "a".repeat(201), "longer"],
    ["text", "a\u0000b", "no text"],
    ["text", "\ud800", "no text"],
    ["text", ["a", "b"], "text"],
  ])("%s %j is refused: %s", (type, raw, message) => {
    expect(outcome(type, raw)).toEqual({ problem: expect.stringContaining(message) });
  });

  test("an enum takes its own values only", () => {
    const values = ["by name", "by date"];
    expect(outcome("enum", "by date", { values })).toEqual({ value: "by date" });
    expect(outcome("enum", "toString", { values })).toHaveProperty("problem");
  });

  test("nothing given: the default, else null, else a problem", () => {
    for (const nothing of [undefined, null, "", "  ", [], [""]]) {
      expect(outcome("int", nothing)).toEqual({ value: null });
      expect(outcome("int", nothing, { default: "5" })).toEqual({ value: 5 });
      expect(outcome("int", nothing, { required: true })).toEqual({ problem: "is needed" });
    }
    expect(outcome("boolean", false, { default: "yes" })).toEqual({ value: false });
  });

  test("a list takes an array or a text parted by semicolons, each item once", () => {
    expect(outcome("int", "1; 2;2;", { list: true })).toEqual({ value: [1, 2] });
    expect(outcome("country", ["VN", "fr"], { list: true })).toEqual({ value: ["vn", "fr"] });
    expect(outcome("int", "1;x", { list: true })).toHaveProperty("problem");
    expect(outcome("int", ";", { list: true })).toEqual({ problem: "is empty" });
  });
});

describe("all parameters", () => {
  const params = [
    ParamSchema.parse({ name: "city", type: "city", required: true }),
    ParamSchema.parse({ name: "year", type: "year" }),
  ];

  test("every problem is told, unknown names too", () => {
    try {
      coerceParams(params, { year: "soon", cty: "g1" }, TODAY);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CityTiesError);
      const { code, detail } = error as CityTiesError;
      expect(code).toBe("bad_request");
      expect(
        (detail as { problems: { param: string }[] }).problems.map((one) => one.param),
      ).toEqual(["city", "year", "cty"]);
    }
  });

  test("names of JavaScript's own are no parameters", () => {
    const given = JSON.parse('{"city":"g1","__proto__":{"year":1999}}');
    expect(() => coerceParams(params, given, TODAY)).toThrow(/"__proto__" is no parameter/);
    expect(coerceParams(params, { city: "g1" }, TODAY)).toEqual({ city: "g1", year: null });
  });
});

const scalar = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "today", "2019-05", "vn", "1;2", "partnership", "true"),
);
const anything = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 4 }),
  fc.anything({ withNullPrototype: true }),
);
const ALLOWED: Record<ParamType, (value: unknown) => boolean> = {
  city: isText,
  official: isText,
  event: isText,
  text: isText,
  field: isText,
  country: (value) => typeof value === "string" && /^[a-z]{2}$/.test(value),
  kind: (value) => typeof value === "string",
  enum: (value) => value === "a" || value === "b c",
  date: (value) => typeof value === "string" && /^\d{4}(-\d\d){0,2}$/.test(value),
  year: Number.isSafeInteger,
  int: Number.isSafeInteger,
  float: Number.isFinite,
  boolean: (value) => typeof value === "boolean",
};
function isText(value: unknown): boolean {
  return (
    typeof value === "string" && value.isWellFormed() && value !== "" && !/\p{Cc}/u.test(value)
  );
}

test("whatever is given, a value is of its type or it is refused", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PARAM_TYPES), fc.boolean(), anything, (type, list, raw) => {
      const one = param(type, { list, values: type === "enum" ? ["a", "b c"] : [] });
      const result = coerceParam(one, raw, TODAY);
      if ("problem" in result || result.value === null) return;
      const values = list ? (result.value as unknown[]) : [result.value];
      expect(Array.isArray(result.value)).toBe(list);
      for (const value of values) expect(ALLOWED[type](value)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
