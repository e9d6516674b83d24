import { expect, test } from "vitest";
import { adviceOn } from "../../../../src/app/desk/editor/plan/advice.ts";
import {
  countOf,
  flowOf,
  mostRows,
  shareOf,
  type Work,
} from "../../../../src/app/desk/editor/plan/flow.ts";
import { doesOf } from "../../../../src/app/desk/editor/plan/operators.ts";
import { rowsText } from "../../../../src/app/desk/editor/plan/rows-text.ts";
import { catalogues } from "../../../../src/app/i18n/languages.ts";
import type { PlanStep } from "../../../../src/model/api.ts";

const step = (operator: string, rows: number, ...children: PlanStep[]): PlanStep => ({
  operator,
  rows,
  details: ` ${operator.toLowerCase()}\n here `,
  children,
});
const told = (works: readonly Work[]): unknown[] =>
  works.flatMap(({ number, operator, side }) => [
    `${number} ${operator}`,
    ...(side.length > 0 ? [told(side)] : []),
  ]);

test("a plan is told from the start of the work, and a second source stands below what uses it", () => {
  const plan = step(
    "ProduceResults",
    3,
    step(
      "Filter",
      3,
      step(
        "Apply",
        5,
        step("Limit", 2, step("NodeByLabelScan", 278)),
        step("Expand(All)", 40, step("Argument", 2)),
      ),
    ),
  );
  const flow = flowOf(plan);
  expect(told(flow)).toEqual([
    "1 NodeByLabelScan",
    "2 Limit",
    "3 Apply",
    ["4 Argument", "5 Expand(All)"],
    "6 Filter",
    "7 ProduceResults",
  ]);
  expect([countOf(flow), mostRows(flow)]).toEqual([7, 278]);
  expect(flow[0]?.details).toBe("nodebylabelscan here");
});

test("the steps that read everything or multiply are told, and else the one with most rows", () => {
  const on = (operator: string, rows: number, details = "", heaviest = false) =>
    adviceOn({ operator, rows, details, children: [] }, heaviest);
  expect(on("AllNodesScan", 5)).toBe("allNodes");
  expect(on("PartitionedAllNodesScan", 5)).toBe("allNodes");
  expect(on("UndirectedAllRelationshipsScan", 5)).toBe("allLinks");
  expect(on("Eager", 5)).toBe("waits");
  expect([on("CartesianProduct", 90), on("CartesianProduct", 1)]).toEqual(["pairs", null]);
  expect(on("VarLengthExpand(All)", 9, "(a)-[anon_0*]-(b)")).toBe("unbounded");
  expect(on("VarLengthExpand(All)", 9, "(a)-[t:X*2..]->(b)")).toBe("unbounded");
  expect(on("VarLengthExpand(All)", 9, "(a)-[t:X*..3]->(b)")).toBeNull();
  expect(on("Filter", 5000, "", true)).toBe("heaviest");
  // Few rows are quick, though they be the most.
  expect(on("Filter", 999, "", true)).toBeNull();
  const marked = flowOf(
    step("ProduceResults", 1, step("Expand(All)", 5e4, step("NodeByLabelScan", 2e3))),
  );
  expect(marked.map(({ advice }) => advice)).toEqual([null, "heaviest", null]);
});

test("every operator that the server lets through is told in words; one of tomorrow by its own name", () => {
  const known = (
    "AllNodesScan NodeByLabelScan UnionNodeByLabelsScan NodeByElementIdSeek NodeUniqueIndexSeek NodeIndexSeek " +
    "NodeIndexSeekByRange NodeIndexScan NodeIndexContainsScan NodeIndexEndsWithScan MultiNodeIndexSeek " +
    "UndirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan UndirectedAllRelationshipsScan " +
    "DirectedRelationshipIndexSeek UndirectedRelationshipIndexContainsScan OptionalExpand(All) Expand(All) Expand(Into) " +
    "VarLengthExpand(Pruning,BFS,All) Repeat(Trail) StatefulShortestPath(Into) ShortestPath SemiApply " +
    "AntiSemiApply LetSemiApply SelectOrSemiApply RollUpApply Apply CartesianProduct NodeHashJoin " +
    "ValueHashJoin NodeLeftOuterHashJoin Argument ProduceResults Projection CacheProperties Filter Eager Optional " +
    "EagerAggregation OrderedAggregation Distinct OrderedDistinct Union Sort PartialSort Top Limit Skip Unwind " +
    "NodeCountFromCountStore ProcedureCall"
  ).split(" ");
  expect(known.filter((operator) => doesOf(operator) === null)).toEqual([]);
  expect(doesOf("QuantumScanOfTomorrow")).toBeNull();
  // Words of a scan must not be those of a seek.
  expect([doesOf("NodeIndexSeekByRange"), doesOf("NodeIndexScan")]).toEqual([
    "indexSeek",
    "indexScan",
  ]);
  expect([doesOf("AntiSemiApply"), doesOf("LetAntiSemiApply")]).toEqual(["onlyWithout", "notes"]);
  const words = Object.keys(catalogues.en.desk.plan.does);
  expect(new Set(known.map((operator) => doesOf(operator)))).toEqual(
    new Set(words.filter((word) => word !== "skips" || known.includes("Skip"))),
  );
});

test("rows are told with no more digits than an estimate deserves, and drawn by powers of ten", () => {
  expect(rowsText(1240.4, "en")).toBe("1,240");
  expect(rowsText(1240, "fr")).toMatch(/^1.240$/);
  expect([rowsText(0, "en"), rowsText(0.008, "en"), rowsText(0.99, "en")]).toEqual([
    "0",
    "< 1",
    "1",
  ]);
  expect(rowsText(4.8284e22, "vi")).toBe("4,8 × 10²²");
  expect(shareOf(1e6, 1e6)).toBe(1);
  expect(shareOf(1e3 - 1, 1e6)).toBeCloseTo(0.5, 3);
  // A plan of a few rows does not look like one of millions.
  expect(shareOf(9, 9)).toBeLessThan(0.4);
});
