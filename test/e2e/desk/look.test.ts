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

test.each([
  [1440, 900],
  [390, 844],
])(
  "a question can be run without scrolling, and its answer comes into sight: %d × %d",
  async (width, height) => {
    await using shown = await visit("/?q=anniversaries", { viewport: { width, height } });
    const { page } = shown;
    const run = page.getByRole("button", { name: /^Run/ });
    await run.waitFor();
    await page.locator(".cm-content").waitFor();
    const { y = height, height: tall = 0 } = (await run.boundingBox()) ?? {};
    expect(y + tall).toBeLessThanOrEqual(height);
    await run.click();
    const bar = page.locator(".answer-bar");
    await bar.waitFor();
    await expect
      .poll(async () => (await bar.boundingBox())?.y ?? height)
      .toBeLessThan(height - 100);
  },
);

test("a field's day of today is written out, for it is a word of no language", async () => {
  await using shown = await visit("/?q=anniversaries", { locale: "fr-FR" });
  const year = String(new Date().getFullYear());
  expect(await shown.page.getByLabel("Année", { exact: true }).inputValue()).toBe(year);
});
