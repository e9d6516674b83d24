import { expect, test } from "vitest";
import { LinkPanel } from "../../../src/app/panel/link/LinkPanel.tsx";
import { show } from "./around.tsx";
import { tieAnswer } from "./fixtures.ts";

test("a tie says who declares it, and every claim with its source, its word, its quotation and its note", async () => {
  const { screen } = await show(<LinkPanel answer={tieAnswer} />);
  await expect.element(screen.getByText(/^Huế only/)).toBeInTheDocument();
  await expect
    .element(screen.getByText("Cergy does not declare it in any loaded source."))
    .toBeInTheDocument();
  await expect.element(screen.getByText("They disagree on: Since.")).toBeInTheDocument();
  expect(screen.getByText("Founded at").query()).toBeNull();
  const [first, second] = screen
    .getByRole("list")
    .getByRole("listitem")
    .elements()
    .filter((item) => item.className === "claim");
  expect(first?.textContent).toMatch(
    /Huế says:Friendship since 2018, active.*Vietnam\+.*kết nghĩa.*qua nhiều năm.*Paragraph 4\./s,
  );
  expect(second?.textContent).toMatch(
    /Friendship since April 2019.*reported in.*11 April 2023.*in Vietnamese/s,
  );
});

test("a source with an address is a link that opens apart; one without is plain text", async () => {
  const { screen } = await show(<LinkPanel answer={tieAnswer} />);
  const links = screen.getByRole("link").elements();
  expect(new Set(links.map((link) => link.getAttribute("href")))).toEqual(
    new Set(["https://example.org/opened"]),
  );
  expect(links.every((link) => link.getAttribute("rel") === "noreferrer")).toBe(true);
});

test("neither of two versions is greyed out", async () => {
  const { screen } = await show(<LinkPanel answer={tieAnswer} />);
  const colours = ["2018", "April 2019"].map((text) => {
    const said = screen
      .getByText(text, { exact: true })
      .elements()
      .find(({ className }) => className.includes("said"));
    return said && getComputedStyle(said).color;
  });
  expect(colours[0]).toBeTruthy();
  expect(colours[0]).toBe(colours[1]);
});

test("what the source wrote in a note stays text", async () => {
  const [claim] = tieAnswer.claims;
  if (!claim) throw new Error("the fixture has claims");
  const note = '<img src="x" onerror="document.title=\'broken\'">';
  const { screen } = await show(
    <LinkPanel
      answer={{ ...tieAnswer, claims: [{ ...claim, claim: { ...claim.claim, note } }] }}
    />,
  );
  await expect.element(screen.getByText(note)).toBeInTheDocument();
  expect(screen.container.querySelector("img")).toBeNull();
});
