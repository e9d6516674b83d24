import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { CypherTrouble } from "../../../src/app/panel/ask/CypherTrouble.tsx";
import { Result } from "../../../src/app/panel/ask/Result.tsx";
import { Frame } from "../../../src/app/panel/Frame.tsx";
import { LegendView } from "../../../src/app/panel/legend/LegendView.tsx";
import { CityTiesError } from "../../../src/model/errors.ts";
import { show } from "./around.tsx";
import { cypher, hue, tie } from "./fixtures.ts";

const graph = { nodes: [], edges: [], total: { nodes: 0, edges: 0 }, limitHit: false, cypher };

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
    "Chú giải1.240 tên · 3 liên kết",
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

test("a result shows a hundred rows at a time, nodes and links by name to be selected", async () => {
  const rows = Array.from({ length: 250 }, (_, i) => [i + 1, hue, tie, null, ["a", "b"], { a: 1 }]);
  const { screen, address } = await show(
    <Result
      table={{
        columns: ["n", "city", "tie", "none", "list", "map"],
        rows,
        graph,
        limitHit: true,
        ms: 12.6,
      }}
    />,
  );
  await expect.element(screen.getByText(/^first 250 rows of more/)).toBeInTheDocument();
  const body = () => screen.getByRole("row").elements().slice(1);
  expect(body()).toHaveLength(100);
  expect(body()[0]?.textContent).toBe('1HuếFriendshipab{"a":1}');
  await screen.getByRole("button", { name: "Next rows" }).click();
  await screen.getByRole("button", { name: "Next rows" }).click();
  expect(body()).toHaveLength(50);
  await expect.element(screen.getByText("Rows 201–250")).toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: "Next rows" })).toBeDisabled();
  await screen.getByRole("button", { name: "Huế" }).first().click();
  expect(address().get("sel")).toBe("g1580240");
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
