import { afterEach, expect, vi } from "vitest";
import { userEvent } from "vitest/browser";
import Desk from "../../../src/app/desk/Desk.tsx";
import { useKept } from "../../../src/app/desk/kept.ts";
// The page loads these when they are needed; here they are to be there before a test waits for them.
import "../../../src/app/desk/editor/Editor.tsx";
import "../../../src/app/desk/editor/format/lay-out.ts";
import type { Lang } from "../../../src/app/i18n/languages.ts";
import type { CheckAnswer } from "../../../src/model/api.ts";
import type { SavedQuery } from "../../../src/model/query-file.ts";
import { show } from "../panel/around.tsx";

const NO_SCHEMA = { labels: [], relationshipTypes: [] };

/** What the server says of a text, or that it cannot say anything. */
export type Check = (text: string) => CheckAnswer | "away";

export const fine: Check = () => ({ ok: true, problems: [], operators: [] });

afterEach(() => {
  vi.restoreAllMocks();
  useKept.setState({ asked: [], recent: [], favourites: [] });
});

interface Editing {
  url?: string;
  lang?: Lang;
  queries?: SavedQuery[];
  /** What was asked before, the last first. */
  asked?: string[];
  check?: Check;
}

/** The desk with a server that checks texts as it is told to; what it was asked to check is in `checked`. */
export async function editing({
  url = "?ask=",
  lang = "en",
  queries = [],
  asked = [],
  check = fine,
}: Editing = {}) {
  const checked: string[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    if (!String(input).endsWith("/cypher/check")) throw new TypeError("Failed to fetch");
    const { text } = JSON.parse(String(init?.body)) as { text: string };
    checked.push(text);
    const answer = check(text);
    if (answer !== "away") return Response.json(answer);
    const error = { code: "database_away", message: "Neo4j is away." };
    return Response.json({ error }, { status: 503 });
  });
  useKept.setState({ asked });
  const shown = await show(<Desk />, {
    url,
    lang,
    answers: [
      [["queries"], { queries, broken: [] }],
      [["schema"], NO_SCHEMA],
    ],
  });
  const editor = shown.screen.getByRole("textbox", { name: "Cypher" });
  await expect.element(editor).toBeInTheDocument();
  return {
    ...shown,
    checked,
    editor,
    /** The text as it stands, line by line. */
    text: () =>
      [...shown.screen.container.querySelectorAll(".cm-line")]
        .map((line) => (line.querySelector(".cm-placeholder") ? "" : line.textContent))
        .join("\n"),
    async press(keys: string) {
      await userEvent.keyboard(keys);
    },
  };
}
