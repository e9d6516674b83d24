import { expect, test } from "vitest";
import { meant } from "../../../src/cli/places.ts";

const hit = (id: string, name: string, matched: string) => ({
  node: { id, kind: "city" as const, name },
  matched,
  score: 1,
});
const ids = (hits: readonly { node: { id: string } }[]) => hits.map(({ node }) => node.id);

test("the place whose main name it is comes before one that is only also called so", () => {
  const hits = [hit("a", "Wien", "Vienna"), hit("b", "Vienna", "Vienna")];
  expect(ids(meant(["vienna"], hits))).toEqual(["b"]);
});

test("another name of one place alone is enough, in any spelling", () => {
  const hits = [hit("a", "Đà Nẵng", "Tourane"), hit("b", "Tourane-sur-Mer", "Tourane-sur-Mer")];
  expect(ids(meant(["TOURANE, FR", "TOURANE"], hits))).toEqual(["a"]);
});

test("namesakes are all meant, and so is everything found where it is nobody's whole name", () => {
  const namesakes = [hit("a", "San José", "San José"), hit("b", "San Jose", "San Jose")];
  expect(ids(meant(["san jose"], namesakes))).toEqual(["a", "b"]);
  expect(ids(meant(["san"], namesakes))).toEqual(["a", "b"]);
  expect(meant(["san"], [])).toEqual([]);
});
