import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import Desk from "../../../src/app/desk/Desk.tsx";
// The page loads it when it is needed; here it is to be there before a test waits for it.
import "../../../src/app/desk/editor/Editor.tsx";
import {
  type QueryLibrary,
  type QueryText,
  QueryTextSchema,
} from "../../../src/model/query-file.ts";
import { show } from "../panel/around.tsx";
import { cergy, hue } from "../panel/fixtures.ts";

afterEach(() => vi.restoreAllMocks());

const text = QueryTextSchema.parse({
  title: { en: "Ours?" },
  params: [
    { name: "place", type: "city", list: true, default: `${hue.id}; ${cergy.id}` },
    { name: "most", type: "int", label: { en: "At most", fr: "Au plus" }, required: true },
    { name: "ended", type: "boolean", default: "true" },
  ],
  cypher: "RETURN $place, $most, $ended",
});
const library: QueryLibrary = {
  queries: [{ ...text, name: "ours", origin: "own", revision: "r1" }],
  broken: [],
};

/** The desk with a library that takes what is saved; all that was asked of the server is in `asked`. */
async function desk(url: string, lang: "en" | "fr" = "en") {
  const saved: QueryText[] = [];
  const asked: string[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    asked.push(String(input));
    if (init?.method === "PUT") {
      saved.push(JSON.parse(String(init.body)) as QueryText);
      return Response.json({ ...text, name: "ours", origin: "own", revision: "r2" });
    }
    if (String(input).endsWith("/queries")) return Response.json(library);
    throw new TypeError("Failed to fetch");
  });
  const nodes = [hue, cergy].map(
    (node) => [["node", node.id], { node, ties: [], claims: [], sources: [] }] as const,
  );
  const shown = await show(<Desk />, {
    url,
    lang,
    answers: [
      [["queries"], library],
      [["schema"], { labels: [], relationshipTypes: [] }],
      ...nodes,
    ],
  });
  return { ...shown, saved, asked };
}

test("a default of several places, or of yes or no, stands in its field as it was saved", async () => {
  const { screen } = await desk("?q=ours");
  await expect.element(screen.getByText(hue.name, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(cergy.name, { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("combobox", { name: "ended" })).toHaveValue("yes");
});

test("by keys alone a parameter is described and saved, and the question behind is not run", async () => {
  const { screen, saved, asked } = await desk(
    `?q=ours&p=${encodeURIComponent('{"most":7}')}`,
    "fr",
  );
  await screen.getByRole("button", { name: "Enregistrer", exact: true }).click();
  const dialog = screen.getByRole("dialog", { name: "Enregistrer" });
  await dialog.getByText("$most").element().closest("summary")?.focus();
  await userEvent.keyboard("{Enter}{Tab}");
  const most = dialog.getByRole("group", { name: "$most" });
  await expect.element(most.getByRole("textbox", { name: "Intitulé" })).toHaveFocus();
  await userEvent.keyboard("Pas plus de{Tab}{Tab}{Tab} {Tab}beaucoup{Enter}");
  // What is wrong is told where it stands, also in a part that was closed meanwhile.
  const field = most.getByRole("textbox", { name: /^Par défaut/ });
  await expect.element(most.getByText("Écrivez un nombre entier, par exemple 20.")).toBeVisible();
  await expect.element(field).toHaveFocus();
  await dialog.getByText("$most").click();
  await expect.element(field).not.toBeInTheDocument();
  await dialog.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect.element(field).toHaveFocus();
  expect(saved).toEqual([]);

  await userEvent.keyboard("{Control>}a{/Control}20{Enter}");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(saved[0]?.params).toEqual([
    expect.objectContaining({ name: "place", default: `${hue.id}; ${cergy.id}` }),
    {
      name: "most",
      type: "int",
      list: false,
      required: false,
      label: { en: "At most", fr: "Pas plus de" },
      default: "20",
      values: [],
    },
    expect.objectContaining({ name: "ended", default: "true" }),
  ]);
  expect(asked.filter((url) => url.endsWith("/run"))).toEqual([]);
});

test("one of a list is asked for its values, of which the default is one; Escape closes a list of places only", async () => {
  const { screen, saved } = await desk("?ask=RETURN%20%24size%2C%20%24near");
  await screen.getByRole("button", { name: "Save as …" }).click();
  const dialog = screen.getByRole("dialog", { name: "Save as …" });
  await dialog.getByRole("textbox", { name: "What does it ask?" }).fill("Size?");
  const size = dialog.getByRole("group", { name: "$size" });
  await size.getByRole("combobox", { name: "Type" }).selectOptions("enum");
  const save = dialog.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await expect.element(size.getByText("Write at least one value.")).toBeVisible();
  await size.getByRole("textbox", { name: /^What it may be/ }).fill("big; small");
  await size.getByRole("combobox", { name: /^Default/ }).selectOptions("small");

  const near = dialog.getByRole("group", { name: "$near" });
  await near.getByRole("combobox", { name: "Type" }).selectOptions("city");
  await near.getByRole("combobox", { name: "Default" }).fill("hue");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).toBeVisible();

  await save.click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(saved[0]?.params).toMatchObject([
    { name: "size", type: "enum", values: ["big", "small"], default: "small" },
    { name: "near", type: "city" },
  ]);
});
