import { expect, test } from "vitest";
import {
  disputedProperties,
  figureKeys,
  safeUrl,
  sourcesOf,
  versions,
} from "../../../src/app/panel/claims/claims.ts";
import { sayClaim, sayTie } from "../../../src/app/panel/claims/sentence.ts";
import type { SourcedClaim } from "../../../src/model/graph.ts";
import { wordsIn } from "./words-in.ts";

function claim(source: string, stated: Record<string, unknown>, published?: string): SourcedClaim {
  return {
    claim: { id: `${source}-${JSON.stringify(stated)}`, subject: "x", dataset: "d", ...stated },
    source: { id: source, title: source, ...(published && { published }) },
  };
}

const announced = claim("a", {
  status: "announced",
  start: "2023-04-13",
  end: "2023-04-16",
  delegates: 800,
  fr_localities: 12,
});
const opened = claim("b", {
  status: "reported",
  start: "2023-04-14",
  end: "2023-04-16",
  delegates: 1000,
  fr_localities: 15,
});
const echo = claim("c", { start: "2023-04-13", end: "2023-04-16" });
const vague = claim("d", { start: "2023-04" });

test("each version stands once, with everyone who says it, in the order of the claims", () => {
  const said = versions([announced, opened, echo], "dates");
  expect(said.map(({ stated }) => stated)).toEqual([
    { start: "2023-04-13", end: "2023-04-16" },
    { start: "2023-04-14", end: "2023-04-16" },
  ]);
  expect(said[0]?.claims.map(({ source }) => source.id)).toEqual(["a", "c"]);
});

test("a version that agrees with all the others takes no side", () => {
  expect(versions([vague, announced, opened], "dates")).toHaveLength(2);
  expect(versions([vague, announced], "dates")).toHaveLength(2);
});

test("claims that say nothing of a property are no version of it", () => {
  expect(versions([announced, opened, vague], "delegates").map(({ stated }) => stated)).toEqual([
    { delegates: 800 },
    { delegates: 1000 },
  ]);
  expect(versions([vague], "delegates")).toEqual([]);
});

test("beginning and end are one dispute, told first", () => {
  expect(disputedProperties(["delegates", "end", "fr_localities", "start"])).toEqual([
    "dates",
    "delegates",
    "fr_localities",
  ]);
  expect(disputedProperties([])).toEqual([]);
});

test("figures are what is neither the claim's own nor the event's vocabulary", () => {
  expect(figureKeys([announced, opened, vague])).toEqual(["delegates", "fr_localities"]);
});

test("sources are listed once, the latest first, the undated last", () => {
  const list = [
    claim("x", {}, "2021"),
    claim("y", {}),
    claim("z", {}, "2023-04-11"),
    claim("x", {}),
  ];
  expect(sourcesOf(list).map(({ id }) => id)).toEqual(["z", "x", "y"]);
});

test.each([
  ["https://lecourrier.vn/x.html", "https://lecourrier.vn/x.html"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,<script>", undefined],
  ["not an address", undefined],
  ["", undefined],
  [undefined, undefined],
])("of %s a link may open %s", (url, href) => {
  expect(safeUrl(url)).toBe(href);
});

test("a tie is one line: kind, time, what became of it", () => {
  const say = wordsIn("en");
  const tie = { kind: "friendship", since: "2025-10-06", status: "active" };
  expect(sayTie(tie, say)).toBe("Friendship since 6 October 2025, active");
  expect(sayTie({ ...tie, until: "2030", status: "ended" }, say)).toBe(
    "Friendship 6 October 2025 – 2030, ended",
  );
  expect(sayTie({}, say)).toBe("");
  expect(sayTie(tie, wordsIn("vi"))).toBe("Hữu nghị từ ngày 6 tháng 10 năm 2025, đang có hiệu lực");
});

test("a claim's own status is not taken for the tie's", () => {
  const { claim: said } = claim("a", {
    kind: "partnership",
    status: "reported",
    tieStatus: "ended",
  });
  const none = () => undefined;
  expect(sayClaim(said, "PARTNER_OF", wordsIn("fr"), none)).toBe("Jumelage, terminé");
});

test("an event's claim names its figures and its place", () => {
  const place = (id: string) => (id === "g1" ? "Hà Nội" : undefined);
  const { claim: said } = claim("b", {
    start: "2019",
    heldIn: "g1",
    delegates: 650,
    fields: ["trade"],
  });
  expect(sayClaim(said, "event", wordsIn("en"), place)).toBe("2019; Hà Nội; Delegates: 650; trade");
});
