import { describe, expect, it } from "vitest";
import { dateBounds, isApproximate, isWithin } from "../../../src/model/dates.ts";

const bounds = (text: string) => dateBounds(text) ?? { from: "none", to: "none" };

describe("dateBounds", () => {
  it.each([
    ["2007", "2007-01-01", "2007-12-31"],
    ["2021-02", "2021-02-01", "2021-02-28"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
    ["2019~", "2019-01-01", "2019-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["2004/2006", "2004-01-01", "2006-12-31"],
    ["2004/..", "2004-01-01", null],
    ["../2004", null, "2004-12-31"],
  ])("%s lies from %s to %s", (text, from, to) => {
    expect(dateBounds(text)).toEqual({ from, to });
    expect(dateBounds(text)).toEqual({ from, to });
  });

  it.each(["", "soon", "2023-02-29", "2023-13", "8/12/2025"])("%j is no date", (text) => {
    expect(dateBounds(text)).toBeNull();
  });
});

describe("isWithin", () => {
  it("tells the more exact from the other", () => {
    expect(isWithin(bounds("2007-09-13"), bounds("2007"))).toBe(true);
    expect(isWithin(bounds("2007"), bounds("2007-09-13"))).toBe(false);
    expect(isWithin(bounds("2007"), bounds("2006/.."))).toBe(true);
    expect(isWithin(bounds("2006/.."), bounds("2007"))).toBe(false);
  });
});

it("sees what the source is not sure of", () => {
  expect(["2019~", "2019?", "2019%"].every(isApproximate)).toBe(true);
  expect(isApproximate("2019")).toBe(false);
});
