import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "../../../../src/app/desk/library/difference.ts";

const told = (before: string, now: string) =>
  differenceOf(before, now).map(
    ({ kind, lines, isFolded }) => `${kind}${isFolded ? " folded" : ""}: ${lines.join("|")}`,
  );
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}`);

test("a line that was changed is one that was and one that is", () => {
  expect(told("a\nb\nc\n", "a\nB\nc\n")).toEqual(["same: a", "before: b", "now: B", "same: c"]);
});

test("the break after the last line is no difference", () => {
  expect(told("a\nb", "a\nb\n")).toEqual([]);
  expect(told("a", "a\nb")).toEqual(["same: a", "now: b"]);
});

test("empty lines and empty texts count", () => {
  expect(told("a\nb\n", "a\n\nb\n")).toEqual(["same: a", "now: ", "same: b"]);
  expect(told("", "a\n")).toEqual(["now: a"]);
});

test("long passages alike are folded but for three lines beside what differs", () => {
  const lines = numbered(20);
  const now = lines.with(9, "another");
  expect(told(lines.join("\n"), now.join("\n"))).toEqual([
    `same folded: ${lines.slice(0, 6).join("|")}`,
    "same: line 7|line 8|line 9",
    "before: line 10",
    "now: another",
    "same: line 11|line 12|line 13",
    `same folded: ${lines.slice(13).join("|")}`,
  ]);
});

test("a single line is not folded away", () => {
  const lines = numbered(5);
  expect(told(lines.join("\n"), lines.with(4, "x").join("\n"))[0]).toBe(
    "same: line 1|line 2|line 3|line 4",
  );
});

test("either text can be read from it", () => {
  const text = fc.array(fc.constantFrom("a", "b", "", " a"), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, now) => {
      const passages = differenceOf(`${before.join("\n")}\n`, `${now.join("\n")}\n`);
      if (passages.length === 0) {
        expect(before).toEqual(now);
        return;
      }
      const without = (kind: string) =>
        passages.flatMap((passage) => (passage.kind === kind ? [] : passage.lines));
      expect(without("now")).toEqual(before);
      expect(without("before")).toEqual(now);
    }),
  );
});
