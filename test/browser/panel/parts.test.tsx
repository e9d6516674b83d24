import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { CypherTrouble } from "../../../src/app/desk/results/CypherTrouble.tsx";
import { Frame } from "../../../src/app/panel/Frame.tsx";
import { LegendView } from "../../../src/app/panel/legend/LegendView.tsx";
import { CityTiesError } from "../../../src/model/errors.ts";
import { show } from "./around.tsx";
import { hue } from "./fixtures.ts";

test("the legend lists what is present with its count and says which lines are shown", async () => {
  const toggle = vi.fn();
  const { screen } = await show(
    <LegendView
      counts={[
        { key: "node:city", group: "node", count: 1240, hidden: false },
        { key: "tie:contact", group: "tie", count: 3, hidden: true },
        { key: "mark:oneSided", group: "mark", count: 2, hidden: false },
        { key: "country:kr", group: "country", count: 5, hidden: false },
        { key: "country:other", group: "country", count: 1, hidden: false },
      ]}
      nodes={1240}
      edges={3}
      toggle={toggle}
    />,
    { lang: "vi" },
  );
  const names = screen
    .getByRole("button")
    .elements()
    .map((button) => button.textContent);
  expect(names).toEqual([
    "Chú giải1.240 nơi · 3 quan hệ",
    "Thành phố1.240",
    "Giao lưu3",
    "Chỉ một bên xác nhận2",
    "Hàn Quốc5",
    "Các nước khác1",
  ]);
  const contact = screen.getByRole("button", { name: /^Giao lưu/ });
  await expect.element(contact).toHaveAttribute("aria-pressed", "false");
  await contact.click();
  expect(toggle).toHaveBeenCalledWith("tie:contact");
});

test("the legend counts points and links where there is more than places and their ties", async () => {
  const line = { count: 2, hidden: false };
  const { screen } = await show(
    <LegendView
      counts={[
        { ...line, key: "node:city", group: "node" },
        { ...line, key: "node:event", group: "node" },
        { ...line, key: "link:HELD_IN", group: "link" },
      ]}
      nodes={4}
      edges={1}
      toggle={() => {}}
    />,
  );
  await expect
    .element(screen.getByRole("button", { name: /^Legend/ }))
    .toHaveTextContent("Legend4 points · 1 link");
});

test("arrow keys move the sheet between its three heights and no further", async () => {
  const { screen } = await show(<Frame>{hue.name}</Frame>);
  const handle = screen.getByRole("separator", { includeHidden: true }).element();
  const text = () => handle.getAttribute("aria-valuetext");
  if (!(handle instanceof HTMLElement)) throw new Error("the handle takes focus");
  handle.style.display = "grid";
  handle.focus();
  expect(text()).toBe("half");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(text()).toBe("full");
  await userEvent.keyboard("{Home}");
  expect(text()).toBe("low");
  await userEvent.keyboard("{ArrowDown}");
  expect(text()).toBe("low");
});

test("an error in Cypher names its line and column; a stop says nothing", async () => {
  const error = new CityTiesError("query_error", "Invalid input 'RETRUN'.", {
    detail: { line: 2, column: 7 },
  });
  const { screen } = await show(<CypherTrouble error={error} />);
  await expect
    .element(screen.getByRole("alert"))
    .toHaveTextContent(
      "Neo4j does not understand this Cypher.Line 2, column 7: Invalid input 'RETRUN'.",
    );
  const stopped = await show(<CypherTrouble error={new DOMException("", "AbortError")} />);
  expect(stopped.screen.container.textContent).toBe("");
});
