import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { CityPicker } from "../../../src/app/panel/search/CityPicker.tsx";
import type { GraphNode } from "../../../src/model/graph.ts";
import { show, textOf } from "./around.tsx";
import { cypher, gyeongju, hue } from "./fixtures.ts";

const event: GraphNode = {
  id: "e",
  kind: "event",
  subtype: "signing",
  name: "Huế and Gyeongju sign",
};
const hits = (...list: [GraphNode, string][]) => ({
  hits: list.map(([node, matched]) => ({ node, matched, score: 1 })),
  cypher,
});
const answers = [
  [["search", "hue"], hits([hue, "Huế"], [event, event.name], [gyeongju, "Gyeongju"])],
  [["search", "후에"], hits([hue, "후에"])],
  [["search", "qqq"], hits()],
] as const;

async function picker(lang: "en" | "vi" = "en", only?: GraphNode["kind"][]) {
  const picked: string[] = [];
  const { screen } = await show(
    <CityPicker label="Which?" {...(only && { only })} onPick={(node) => picked.push(node.id)} />,
    { answers, lang },
  );
  const input = screen.getByRole("combobox", { name: "Which?" });
  await input.click();
  return { screen, input, picked };
}

test("a hit says name, kind, country and ties in the user's language, and which other name matched", async () => {
  const { screen } = await picker("vi");
  await userEvent.keyboard("후에");
  await expect
    .element(screen.getByRole("option"))
    .toHaveTextContent("HuếThành phố · Việt Nam · 2 mối quan hệkhớp với: 후에");
});

test("the name that matched is not repeated where it is the name itself", async () => {
  const { screen } = await picker();
  await userEvent.keyboard("hue");
  await expect
    .poll(() => textOf(screen.getByRole("option").first()))
    .toMatch(/^HuếCity · Vietnam · 2 ties$/);
});

test("Enter picks the first, even when it is pressed before the answer is there", async () => {
  const { picked } = await picker();
  await userEvent.keyboard("hue{Enter}");
  await expect.poll(() => picked).toEqual(["g1580240"]);
});

test("arrow keys go round the list, and Enter picks what they point at", async () => {
  const { screen, input, picked } = await picker();
  await userEvent.keyboard("hue");
  await expect.element(screen.getByRole("option").nth(2)).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  const active = input.element().getAttribute("aria-activedescendant");
  expect(document.getElementById(active ?? "")?.textContent).toContain("Huế and Gyeongju sign");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(picked).toEqual(["g1841603"]);
  await expect.element(input).toHaveAttribute("aria-expanded", "false");
});

test("Escape closes the list first, then empties the field", async () => {
  const { screen, input } = await picker();
  await userEvent.keyboard("hue");
  await expect.element(screen.getByRole("option").first()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(input).toHaveAttribute("aria-expanded", "false");
  await expect.element(input).toHaveValue("hue");
  await userEvent.keyboard("{Escape}");
  await expect.element(input).toHaveValue("");
});

test("nothing found says what was looked for and what to try", async () => {
  const { screen, picked } = await picker();
  await userEvent.keyboard("qqq{Enter}");
  await expect.element(screen.getByText("Nothing is called “qqq”.")).toBeVisible();
  await expect.element(screen.getByText(/another spelling/)).toBeVisible();
  expect(picked).toEqual([]);
});

test("where only places can be picked, nothing else is offered", async () => {
  const { screen } = await picker("en", ["city", "region"]);
  await userEvent.keyboard("hue");
  await expect.element(screen.getByRole("option").first()).toBeVisible();
  expect(screen.getByRole("option").elements()).toHaveLength(2);
});
