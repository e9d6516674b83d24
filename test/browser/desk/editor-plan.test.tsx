import axe from "axe-core";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { CheckAnswer, PlanStep } from "../../../src/model/api.ts";
import { type Check, editing } from "./editing.tsx";

const step = (operator: string, rows: number, details: string, ...children: PlanStep[]) => ({
  operator,
  rows,
  details,
  children,
});
const PLAN = step(
  "ProduceResults",
  5,
  "c",
  step(
    "SemiApply",
    34,
    "",
    step("AllNodesScan", 4834, "c"),
    step(
      "Filter",
      27,
      "d.country = $country",
      step("Expand(All)", 578, "(c)-[t]-(d)", step("Argument", 278, "c")),
    ),
  ),
);
const planned = (plan: PlanStep): CheckAnswer => ({ ok: true, problems: [], operators: [], plan });
const wrong = (message: string, reason?: "changes", plan?: PlanStep): CheckAnswer => ({
  ok: false,
  problems: [{ message, line: 2, column: 7, severity: "error", ...(reason && { reason }) }],
  operators: [],
  ...(plan && { plan }),
});
const ask = (text: string) => `?ask=${encodeURIComponent(text)}`;
const DOOR = { name: "How Neo4j would do it" };

async function open(url: string, check: Check) {
  const shown = await editing({ url, check });
  const door = shown.screen.getByRole("button", DOOR);
  await door.click();
  return {
    ...shown,
    door,
    /** The step that has the focus: what it does, and its rows. */
    focused: () =>
      [".plan-step-does", ".plan-step-rows"]
        .map((part) => document.activeElement?.querySelector(part)?.textContent)
        .join(", "),
  };
}

test("the plan is a tree that is walked by keys, told in words from its start to the answer", async () => {
  const { screen, focused } = await open(ask("MATCH (c) RETURN c"), () => planned(PLAN));
  await expect.element(screen.getByRole("tree")).toBeVisible();
  const items = screen.getByRole("treeitem");
  expect(
    items.elements().map((item) => item.querySelector(".plan-step-does")?.textContent),
  ).toEqual([
    "Reads every node there is",
    "Keeps a row only if this finds something",
    "Takes over the row from the step above",
    "Follows relationships to the other end",
    "Keeps the rows that meet a condition",
    "Gives the answer",
  ]);
  expect(items.elements().map((item) => item.getAttribute("aria-level"))).toEqual(
    "1 1 2 2 2 1".split(" "),
  );
  // Tab reaches the tree once; arrows do the rest.
  expect(items.elements().filter((item) => item.getAttribute("tabindex") === "0").length).toBe(1);
  const first = items.first().element() as HTMLElement;
  first.focus();
  expect(focused()).toBe("Reads every node there is, 4,834 rows");
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("Keeps a row only if this finds something, 34 rows");
  await userEvent.keyboard("{ArrowRight}");
  expect(focused()).toBe("Takes over the row from the step above, 278 rows");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  await expect.poll(() => items.elements().length).toBe(3);
  expect(focused()).toBe("Keeps a row only if this finds something, 34 rows");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => items.elements().length).toBe(6);
  await userEvent.keyboard("{End}");
  expect(focused()).toBe("Gives the answer, 5 rows");
  await userEvent.keyboard("{Home}{ArrowUp}");
  expect(focused()).toBe("Reads every node there is, 4,834 rows");
});

test("what reads everything is marked with what to do, and a screen reader hears it with the step", async () => {
  const { screen } = await open(ask("MATCH (c) RETURN c"), () => planned(PLAN));
  await expect
    .element(screen.getByRole("treeitem").first())
    .toHaveAccessibleName(
      "1 Reads every node there is 4,834 rows AllNodesScan c The whole graph is read. Name a label, as in (c:City).",
    );
  expect(document.querySelectorAll(".plan-step-advice").length).toBe(1);
});

test("an operator that has no words here shows its own name", async () => {
  const { screen } = await open(ask("RETURN 1"), () => planned(step("NewThing", 1, "x")));
  await expect.element(screen.getByRole("treeitem", { name: "1 NewThing 1 row x" })).toBeVisible();
});

test.each(["light", "dark"])("axe finds nothing in the plan: %s", async (theme) => {
  document.documentElement.dataset.theme = theme;
  const { screen } = await open(ask("MATCH (c) RETURN c"), () => planned(PLAN));
  await expect.element(screen.getByRole("tree")).toBeVisible();
  const { violations } = await axe.run(".desk-question");
  delete document.documentElement.dataset.theme;
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("each case in which there is no plan says which it is", async () => {
  const check: Check = (text) => {
    if (text.startsWith("CREATE")) return wrong("In the server’s words.", "changes", PLAN);
    if (text.startsWith("AWAY")) return "away";
    return wrong("Invalid input ')'");
  };
  const { screen, editor } = await open("?ask=", check);
  await expect
    .element(screen.getByText("Write a question first: its plan appears here."))
    .toBeVisible();
  await editor.fill("MATCH (n\nRETURN)");
  await expect
    .element(screen.getByText(/^There is no plan while the text has a problem/))
    .toBeVisible();
  await expect.element(screen.getByText("Line 2, column 7:")).toBeVisible();
  await editor.fill("CREATE (n)");
  await expect.element(screen.getByText(/^This would not be run here/)).toBeVisible();
  await expect
    .element(screen.getByText(/^This would change data: take out CREATE/).last())
    .toBeVisible();
  expect(screen.getByRole("tree").elements()).toEqual([]);
  await editor.fill("AWAY");
  await expect.element(screen.getByRole("button", { name: /again/i })).toBeVisible();
  await editor.fill("");
  await expect
    .element(screen.getByText("Write a question first: its plan appears here."))
    .toBeVisible();
});

test("an open plan follows the text once it rests, and closes from both ends", async () => {
  const { screen, editor, door, checked } = await open(ask("RETURN 1"), (text) =>
    planned(step("ProduceResults", text.length, text)),
  );
  await expect.element(screen.getByText("RETURN 1", { exact: false }).last()).toBeVisible();
  await editor.fill("RETURN 1, 2");
  await expect
    .element(screen.getByRole("treeitem", { name: /Gives the answer 11 rows/ }))
    .toBeVisible();
  await expect.element(door).toHaveAttribute("aria-expanded", "true");
  await screen.getByRole("button", { name: "Close the plan" }).click();
  await expect.element(door).toHaveAttribute("aria-expanded", "false");
  expect(screen.getByRole("tree").elements()).toEqual([]);
  const before = checked.length;
  await door.click();
  await expect.element(screen.getByRole("tree")).toBeVisible();
  // What was planned once is not asked again.
  expect(checked.length).toBe(before);
  await door.click();
  expect(screen.getByRole("tree").elements()).toEqual([]);
});
