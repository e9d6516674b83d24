import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { HUE, savedAt } from "../support/desk.ts";
import { useBrowser } from "../support/page.ts";

const visit = useBrowser();

test.each([
  ["light", 1440, "en-GB"],
  ["dark", 390, "vi-VN"],
] as const)("axe finds nothing on the desk: %s, %d px, %s", async (colorScheme, width, locale) => {
  await using shown = await visit(savedAt("partners-of-a-place", { city: HUE }, "table"), {
    colorScheme,
    locale,
    viewport: { width, height: 844 },
  });
  const { page } = shown;
  await page.getByRole("cell", { name: "Cergy" }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).include(".desk").analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
  ).toEqual([]);
});
