import { expect, test } from "vitest";
import { cellText, table, width } from "../../../src/cli/table.ts";

test("a letter with its marks is one cell, an East Asian letter two", () => {
  expect(width("Huế")).toBe(3);
  expect(width("Huế".normalize("NFD"))).toBe(3);
  expect(width("후에")).toBe(4);
  expect(width("")).toBe(0);
});

test("columns stand under their headings whatever script they are in, numbers to the right", () => {
  const drawn = table(
    ["name", "ties"],
    [
      ["Huế", 12],
      ["후에시", 3],
    ],
  );
  expect(drawn).toBe(
    ["name    ties", "──────  ────", "Huế       12", "후에시     3", ""].join("\n"),
  );
});

test("a table without rows is its headings", () => {
  expect(table(["id", "name"], [])).toBe("id  name\n──  ────\n");
});

test("absent values are empty, lists are JSON, and control characters cannot reach the terminal", () => {
  expect(cellText(null)).toBe("");
  expect(cellText(undefined)).toBe("");
  expect(cellText(false)).toBe("false");
  expect(cellText(["a", 1])).toBe('["a",1]');
  expect(cellText("a\n\u001b[31mb")).toBe("a [31mb");
});

test("a wide cell is cut at the edge of a letter, so that the next columns stay in sight", () => {
  const [, , row] = table(["a", "b"], [["후".repeat(40), "end"]]).split("\n");
  expect(row).toBe(`${"후".repeat(29)}…  end`);
  expect(table(["a"], [["x".repeat(60)]])).toContain("x".repeat(60));
});
