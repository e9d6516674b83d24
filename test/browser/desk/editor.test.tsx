import { expect, test } from "vitest";
import type { SavedQuery } from "../../../src/model/query-file.ts";
import { editing, fine } from "./editing.tsx";

const UGLY = "match (n:City) // cities\nwhere n.name='Huế  Cergy' return n.name";
const LAID_OUT = "MATCH (n:City) // cities\nWHERE n.name = 'Huế  Cergy'\nRETURN n.name";
const ask = (text: string) => `?ask=${encodeURIComponent(text)}`;
const OLDER = "{Control>}{ArrowUp}{/Control}";
const NEWER = "{Control>}{ArrowDown}{/Control}";

const saved: SavedQuery = {
  name: "ties",
  origin: "own",
  revision: "r",
  title: { en: "Ties of a place" },
  about: {},
  tags: [],
  params: [
    { name: "least", type: "int", list: false, required: true, label: { en: "Least" }, values: [] },
    {
      name: "theme",
      type: "text",
      list: false,
      required: false,
      label: { en: "Theme" },
      values: [],
    },
  ],
  columns: [],
  view: "table",
  cypher: "RETURN $least AS least, $theme AS theme",
};

test("laying out is one step: by its keys it is done, by undo it is undone, and what was typed before stays", async () => {
  const { editor, press, text } = await editing({ url: ask(UGLY) });
  await editor.click();
  await press("{Control>}{End}{/Control}, 1");
  await press("{Shift>}{Alt>}f{/Alt}{/Shift}");
  await expect.poll(text).toBe(`${LAID_OUT}, 1`);
  // The cursor stands where it stood, behind the last letter.
  await press(", 2");
  expect(text()).toBe(`${LAID_OUT}, 1, 2`);
  await press("{Control>}z{/Control}");
  await press("{Control>}z{/Control}");
  expect(text()).toBe(`${UGLY}, 1`);
});

test("a text that cannot be read stays as it is and says where; one that only Neo4j refuses is laid out", async () => {
  const broken = "match (n return n";
  const { screen, editor, press, text } = await editing({
    url: ask(broken),
    check: (asked) =>
      asked === broken
        ? {
            ok: false,
            operators: [],
            problems: [
              { message: "Invalid input 'return'", line: 1, column: 10, severity: "error" },
            ],
          }
        : {
            ok: false,
            operators: [],
            problems: [
              { message: "Variable `m` not defined", line: 1, column: 18, severity: "error" },
            ],
          },
  });
  const button = screen.getByRole("button", { name: "Lay out" });
  await button.click();
  await expect
    .element(screen.getByText("It stays as it is: it cannot be read from line 1, column 10 on."))
    .toBeVisible();
  expect(text()).toBe(broken);
  await editor.fill("match (n) return m");
  await expect.element(screen.getByText(/^It stays as it is/)).not.toBeInTheDocument();
  await editor.click();
  await press("{Shift>}{Alt>}f{/Alt}{/Shift}");
  await expect.poll(text).toBe("MATCH (n)\nRETURN m");
});

test("while Neo4j is away a text is still laid out, and an open bracket is still seen", async () => {
  const { screen, editor, text } = await editing({ url: ask(UGLY), check: () => "away" });
  const button = screen.getByRole("button", { name: "Lay out" });
  await button.click();
  await expect.poll(text).toBe(LAID_OUT);
  await editor.fill("match (n return n");
  await button.click();
  await expect.element(screen.getByText(/is not closed/)).toBeVisible();
  expect(text()).toBe("match (n return n");
});

test("earlier questions come back by keys with their parameters, and what is being written is the newest", async () => {
  const { screen, editor, press, text } = await editing({
    asked: [':params {"n":12}\nRETURN $n AS n', "RETURN 'older'"],
  });
  await editor.click();
  await press("RETURN 'being written'");
  await press(OLDER);
  await expect.poll(text).toBe("RETURN $n AS n");
  await expect.element(screen.getByRole("textbox", { name: "n", exact: true })).toHaveValue("12");
  await press(OLDER);
  await expect.poll(text).toBe("RETURN 'older'");
  // There is nothing before the first.
  await press(OLDER);
  expect(text()).toBe("RETURN 'older'");
  // What is changed on the way is there on the way back.
  await press(" AS word");
  await press(NEWER);
  await expect.poll(text).toBe("RETURN $n AS n");
  await press(OLDER);
  await expect.poll(text).toBe("RETURN 'older' AS word");
  await press(NEWER);
  await press(NEWER);
  await expect.poll(text).toBe("RETURN 'being written'");
  await press(NEWER);
  expect(text()).toBe("RETURN 'being written'");
});

test("running an earlier question loses neither it nor what was being written", async () => {
  const { editor, press, text, address } = await editing({ asked: ["RETURN 1", "RETURN 2"] });
  await editor.click();
  await press("RETURN 'draft'");
  await press(OLDER);
  await press(OLDER);
  await expect.poll(text).toBe("RETURN 2");
  await press("{Control>}{Enter}{/Control}");
  await expect.poll(() => address().get("ask")).toBe("RETURN 2");
  await press(OLDER);
  await expect.poll(text).toBe("RETURN 'draft'");
  await press(OLDER);
  await expect.poll(text).toBe("RETURN 1");
});

test("a saved query that was changed and run comes back as a question of its own, with what was filled in", async () => {
  const { screen, editor, press, text, address } = await editing({
    url: `?q=ties&p=${encodeURIComponent('{"least":"3"}')}`,
    queries: [saved],
    check: fine,
  });
  await editor.click();
  await press("{Control>}{End}{/Control}, 1 AS one");
  await press("{Control>}{Enter}{/Control}");
  await expect.poll(() => address().get("view")).toBe("table");
  await screen.getByRole("button", { name: "Back to the saved text" }).click();
  await expect.poll(text).toBe(saved.cypher);
  await editor.click();
  await press(OLDER);
  await expect.poll(text).toBe(`${saved.cypher}, 1 AS one`);
  await expect
    .element(screen.getByRole("heading", { name: "A question of your own" }))
    .toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: "least" })).toHaveValue("3");
  await expect.element(screen.getByRole("textbox", { name: "theme" })).toHaveValue("null");
  // Back at the newest, it is the saved query again.
  await press(NEWER);
  await expect.element(screen.getByRole("heading", { name: "Ties of a place" })).toBeVisible();
});

test("a list of earlier questions serves the pointer, and says which one is being written", async () => {
  const { screen, editor, press, text } = await editing({ asked: ["RETURN 1\n  AS one"] });
  await editor.click();
  await press("RETURN 2");
  const button = screen.getByRole("button", { name: "Earlier questions" });
  await button.click();
  await expect
    .element(screen.getByRole("menuitemradio", { name: /RETURN 2/ }))
    .toHaveAttribute("aria-checked", "true");
  await screen.getByRole("menuitemradio", { name: "RETURN 1 AS one" }).click();
  await expect.poll(text).toBe("RETURN 1\n  AS one");
  await button.click();
  await screen.getByRole("menuitemradio", { name: /Being written/ }).click();
  await expect.poll(text).toBe("RETURN 2");
});

test("the editor says its keys to those who cannot see them", async () => {
  const { editor } = await editing({ lang: "vi" });
  await expect
    .element(editor)
    .toHaveAttribute("aria-description", expect.stringMatching(/Shift, Alt và F/));
});
