import { expect, test } from "vitest";
import { packAsk } from "../../../src/app/state/packed.ts";
import { editing } from "./editing.tsx";

const asking = (params: Record<string, unknown>) => {
  const text = `RETURN ${Object.keys(params)
    .map((name) => `$${name}`)
    .join(", ")}`;
  return editing({ url: `?ask=${encodeURIComponent(packAsk({ text, params }))}` });
};

test("parameters that the app's own Cypher leaves unset are folded away until they are asked for", async () => {
  const { screen } = await asking({ ids: ["a"], kinds: null, fields: null, limit: 5, from: null });
  const box = (name: string) => screen.getByRole("textbox", { name, exact: true });
  await expect.element(box("limit")).toHaveValue("5");
  expect(box("kinds").query()).toBeNull();
  await screen.getByRole("button", { name: "3 more parameters, not set" }).click();
  await expect.element(box("kinds")).toHaveValue("null");
  await box("kinds").fill("1");
  await expect.element(box("kinds")).toHaveValue("1");
  await expect.element(box("from")).toBeVisible();
});

test("a few are shown like the others", async () => {
  const { screen } = await asking({ ids: ["a"], kinds: null });
  await expect
    .element(screen.getByRole("textbox", { name: "kinds", exact: true }))
    .toHaveValue("null");
});
