import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { DeletedDialog } from "../../../src/app/desk/library/DeletedDialog.tsx";
import { FileProblems } from "../../../src/app/desk/library/FileProblems.tsx";
import { VersionsDialog } from "../../../src/app/desk/library/VersionsDialog.tsx";
import type { SavedQuery } from "../../../src/model/query-file.ts";
import { show, textOf } from "../panel/around.tsx";

const saved: SavedQuery = {
  name: "mine",
  origin: "own",
  revision: "r3",
  title: { en: "Which cities?" },
  about: {},
  tags: [],
  params: [],
  columns: [],
  view: "table",
  cypher: "MATCH (c:City)\nRETURN c\nLIMIT 20",
};
const { name: _, origin: __, revision: ___, ...now } = saved;
const version = (id: string, until: string, cypher: string) => ({
  id,
  until,
  title: saved.title,
  text: `// title.en: Which cities?\n// view: table\n\n${cypher}\n`,
  query: { ...now, cypher },
});
const later = version("b", "2026-11-03T09:15:00.000Z", "MATCH (c:City)\nRETURN c\nLIMIT 10");
const first = version("a", "2026-10-01T22:05:00.000Z", "MATCH (c:City)\nRETURN c");
const broken = { id: "z", until: "2026-09-01T00:00:00.000Z", title: {}, text: "<b>no query</b>" };

const versions = (lang: "en" | "vi" | "fr" = "en") =>
  show(<VersionsDialog saved={saved} close={() => {}} />, {
    lang,
    answers: [
      [
        ["revisions", "mine"],
        [later, first, broken],
      ],
      [["revision", "mine", "b"], later],
      [["revision", "mine", "a"], first],
      [["revision", "mine", "z"], broken],
    ],
  });

test("an earlier version is told from the present one by sign and by word", async () => {
  const { screen } = await versions();
  const differing = () =>
    [...document.querySelectorAll(".difference li[data-kind]")]
      .filter((line) => line.getAttribute("data-kind") !== "same")
      .map((line) => line.textContent);
  await expect
    .poll(differing)
    .toEqual(["−only in that version: LIMIT 10", "+only in the present one: LIMIT 20"]);
  await userEvent.keyboard("{Tab}{Tab}{Enter}");
  await expect.poll(differing).toEqual(["+only in the present one: LIMIT 20"]);
  const chosen = screen.getByRole("button", { name: /^Until 1 Oct|^Until 2 Oct/ });
  await expect.element(chosen).toHaveAttribute("aria-current", "true");
});

test("day and time are said in the user's language", async () => {
  const { screen } = await versions("fr");
  await expect
    .element(screen.getByRole("button", { name: /^Jusqu’au 3 nov\. 2026/ }))
    .toBeVisible();
});

test("a text that is no query is shown as text and cannot be brought back", async () => {
  const { screen } = await versions();
  await screen.getByRole("button", { name: /^Until .*(Aug|Sept?) 2026/ }).click();
  await expect.element(screen.getByText("<b>no query</b>")).toBeVisible();
  await expect.element(screen.getByText(/^This text is no query/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Bring back" }).elements()).toEqual([]);
});

test("where it cannot be saved, the reason is told and the dialog stays", async () => {
  // No server answers here, as when it was stopped meanwhile.
  const { screen } = await versions();
  await screen.getByRole("button", { name: "Bring back" }).click();
  await expect.element(screen.getByRole("alert")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Bring back" })).toBeEnabled();
});

test("nothing runs over the edge of a phone", async () => {
  const { page } = await import("vitest/browser");
  await versions();
  await page.viewport(390, 844);
  await expect.poll(() => document.querySelectorAll(".difference li").length).toBeGreaterThan(3);
  const dialog = document.querySelector(".dialog");
  expect(dialog?.scrollWidth).toBe(dialog?.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("deleted queries are listed, each with a button that names it", async () => {
  const { screen } = await show(<DeletedDialog close={() => {}} />, {
    answers: [
      [
        ["deleted-queries"],
        [
          { name: "mine", ...later },
          { name: "bad", ...broken },
        ],
      ],
    ],
  });
  await expect
    .element(screen.getByRole("button", { name: "Bring back: Which cities?" }))
    .toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Export as a file: bad" })).toBeVisible();
});

test("what is wrong with a file is said in the user's language, in English only what has no sentence", async () => {
  const { screen } = await show(
    <FileProblems
      problems={[
        { line: 3, message: "View is none of …", reason: "twice", named: { key: "view" } },
        { line: 7, message: "Something new." },
      ]}
    />,
    { lang: "vi" },
  );
  const lines = screen.container.querySelectorAll("p");
  expect(lines[0]?.textContent).toBe("Dòng 3: “view” xuất hiện hai lần.");
  expect(lines[0]?.querySelector("[lang]")).toBeNull();
  expect(lines[1]?.querySelector("[lang=en]")?.textContent).toBe("Something new.");
  expect(textOf(screen.getByText(/^Dòng 7/))).toContain("Dòng 7");
});
