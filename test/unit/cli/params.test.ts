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
  expect(() => checked(schema, { limit: "many" })).toThrow(/limit/);
});
