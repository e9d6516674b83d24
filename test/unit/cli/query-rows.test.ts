import { expect, test } from "vitest";
import { csv, flat } from "../../../src/cli/query-rows.ts";

const hue = { id: "g1580240", kind: "city", name: "Huế" };
const tie = { id: "g1--g2", type: "PARTNER_OF", source: "g1", target: "g2" };
const answer = {
  columns: ["place", "tie", "n", "known", "fields"],
  rows: [
    [hue, tie, 3, true, ["a", "b"]],
    [null, null, null, false, []],
  ],
};

test("nodes are their names, links their ids, lists their items", () => {
  expect(flat(answer).rows).toEqual([
    ["Huế", "g1--g2", 3, true, "a; b"],
    [null, null, null, false, ""],
  ]);
});

test("CSV has the ids of nodes beside their names, and no cell that a spreadsheet would run", () => {
  expect(csv(answer)).toBe(
    "place,place_id,tie,n,known,fields\nHuế,g1580240,g1--g2,3,true,a; b\n,,,,false,\n",
  );
  expect(csv({ columns: ["x"], rows: [["=1+1"], ['say "x", y']] })).toBe(
    `x\n'=1+1\n"say ""x"", y"\n`,
  );
});
