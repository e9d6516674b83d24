import type { Page } from "playwright-core";

export const HUE = "g1580240";

/** The address that opens a saved query with these parameters; `view` runs it. */
export function savedAt(name: string, params: Record<string, unknown> = {}, view?: string): string {
  const address = new URLSearchParams({ q: name });
  if (Object.keys(params).length > 0) address.set("p", JSON.stringify(params));
  if (view) address.set("view", view);
  return `/?${address}`;
}

export const editor = (page: Page) => page.getByRole("textbox", { name: "Cypher" });
/**
 * Puts a text in place of what stands in the editor, by keys: Playwright's `fill` selects in the page, and while the
 * editor is still drawing it takes that selection back.
 */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).press("ControlOrMeta+a");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(text);
}

export const run = (page: Page) => page.getByRole("button", { name: /^Run/ }).click();
/** What the menu of a saved query offers. */
export async function act(page: Page, name: string) {
  await page.getByRole("button", { name: "More …" }).click();
  await page.getByRole("menuitem", { name }).click();
}

export const rows = (page: Page) => page.locator(".rows-table tbody tr:not(.gap)");

/** Every text in the table, row by row, as it is read on the page. */
export const cells = (page: Page): Promise<string[][]> =>
  rows(page).evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
  );

/** The ids of all things in an answer, wherever they stand in it: nodes, links, claims and sources. */
export function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === "object" && value !== null) {
    if ("id" in value) found.add(String(value.id));
    for (const item of Object.values(value)) idsIn(item, found);
  }
  return found;
}
