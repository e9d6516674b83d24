import { expect, test } from "vitest";
import { z } from "zod";
import { checked, listed, listedPlaces } from "../../../src/cli/params.ts";
import { CityTiesError } from "../../../src/model/errors.ts";

test("lists drop what is empty, and an empty list is none", () => {
  expect(listed("event, official,")).toEqual(["event", "official"]);
  expect(listed(" , ")).toBeUndefined();
  expect(listed(undefined)).toBeUndefined();
});

test("a country's code belongs to the name before it, an id stands for itself", () => {
  expect(listedPlaces("Huế, VN,Cergy")).toEqual(["Huế, VN", "Cergy"]);
  expect(listedPlaces("g1580240,vn")).toEqual(["g1580240", "vn"]);
  expect(listedPlaces("FR")).toEqual(["FR"]);
  expect(listedPlaces(undefined)).toEqual([]);
});

test("a wrong value is a wrong use that names its option", () => {
  const schema = z.object({ limit: z.coerce.number().int() });
  expect(checked(schema, { limit: "3" })).toEqual({ limit: 3 });
  expect(() => checked(schema, { limit: "many" })).toThrow(CityTiesError);
  expect(() => checked(schema, { limit: "many" })).toThrow(/^--limit must be a number\.$/);
});

test("each problem is told in words of ours, under the name that the command line has for it", () => {
  const schema = z.strictObject({
    q: z.string().min(1),
    k: z.coerce.number().int().min(1).max(20),
    maxLength: z.coerce.number().int().max(12),
    kind: z.array(z.enum(["city", "region"])).max(3),
    format: z.enum(["json"]),
  });
  const told = (given: object) => {
    try {
      return checked(schema, { q: "x", k: 1, maxLength: 1, kind: [], format: "json", ...given });
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(told({ q: "" })).toBe("The text must not be empty.");
  expect(told({ k: 0 })).toBe("-k must be at least 1.");
  expect(told({ k: 21 })).toBe("-k must be at most 20.");
  expect(told({ k: "1.5" })).toBe("-k must be a whole number.");
  expect(told({ maxLength: 99 })).toBe("--max-length must be at most 12.");
  expect(told({ kind: ["city", "town"] })).toBe("--kind must be one of city, region.");
  expect(told({ kind: ["city", "city", "city", "city"] })).toBe(
    "--kind must have at most 3 entries.",
  );
  expect(told({ format: undefined })).toBe("--format is missing.");
  expect(told({ q: "", k: 0 })).toBe("The text must not be empty; -k must be at least 1.");
});
