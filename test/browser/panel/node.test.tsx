import { expect, test } from "vitest";
import { NodePanel } from "../../../src/app/panel/node/NodePanel.tsx";
import { show, textOf } from "./around.tsx";
import { conference, hueAnswer } from "./fixtures.ts";

test("a conference shows every claimed date and number side by side, with who says it, and marks them", async () => {
  const { screen } = await show(<NodePanel answer={conference} />);
  const dispute = (name: string) =>
    screen.getByRole("heading", { name }).element().parentElement?.textContent ?? "";
  const dates = dispute("Dates Sources disagree");
  expect(dates).toContain("13–16 April 2023announced in Quảng bá văn hoá Việt Nam 11 April 2023");
  expect(dates).toContain("14–16 April 2023reported in Các địa phương Việt Nam và Pháp Vietnam+");
  expect(dispute("Delegates Sources disagree")).toMatch(/800.*1,000/s);
  expect(dispute("French localities Sources disagree")).toMatch(/12.*15/s);
  await expect.element(screen.getByText("2 sources").nth(1)).toBeInTheDocument();
});

test("who took part stands by role, and a place that housed it is named as such", async () => {
  const { screen } = await show(<NodePanel answer={conference} />, { lang: "fr" });
  await expect
    .element(screen.getByRole("region", { name: "Participants" }))
    .toHaveTextContent("Participants hôteHà Nội");
  await expect.element(screen.getByText("13–16 avril 2023")).toBeInTheDocument();
  await expect.element(screen.getByText("Lieu", { exact: true })).toBeInTheDocument();
  await expect.element(screen.getByText("intervenant")).toBeInTheDocument();
});

test("a city's ties stand by country with kind, year and marks; a name leads to the place, a kind to the tie", async () => {
  const { screen, address } = await show(<NodePanel answer={hueAnswer} />, { lang: "vi" });
  const ties = screen.getByRole("region", { name: "Các mối quan hệ 2" });
  await expect.poll(() => textOf(ties)).toMatch(/Hàn Quốc1.*Gyeongju.*Kết nghĩa2007/s);
  await expect
    .poll(() => textOf(ties))
    .toMatch(/Pháp1.*Cergy.*Hữu nghị2018.*Các nguồn không thống nhất.*Chỉ một bên xác nhận/s);
  await ties.getByRole("button", { name: "Cergy", exact: true }).click();
  expect(address().get("sel")).toBe("g3027883");
  await ties.getByRole("button", { name: /^Cergy: Hữu nghị/ }).click();
  expect(address().get("sel")).toBe("g1580240--g3027883");
});

test("expanding, asking for a link and for the Cypher are steps that the address holds", async () => {
  const { screen, address } = await show(<NodePanel answer={hueAnswer} />, {
    url: "?sel=g1580240",
  });
  await screen.getByRole("button", { name: "Expand" }).click();
  expect(address().get("open")).toBe("g1580240");
  await expect
    .element(screen.getByRole("button", { name: "Collapse" }))
    .toHaveAttribute("aria-pressed", "true");
  await screen.getByRole("button", { name: "Show the Cypher" }).click();
  expect(address().get("ask")).toBe(':params {"id":"x"}\nMATCH (n {id: $id}) RETURN n');
  await screen.getByRole("button", { name: "How is it linked to …?" }).click();
  expect(address().get("from")).toBe("g1580240");
});

test("a long list is folded and says how long it is", async () => {
  const [first] = hueAnswer.ties;
  if (!first) throw new Error("the fixture has ties");
  const many = Array.from({ length: 34 }, (_, i) => ({
    node: { ...first.node, id: `c${i}`, name: `City ${i}` },
    edge: { ...first.edge, id: `e${i}` },
  }));
  const { screen } = await show(<NodePanel answer={{ ...hueAnswer, ties: many }} />);
  const rows = () => screen.getByRole("button", { name: /^City \d+$/ }).elements().length;
  expect(rows()).toBe(12);
  await screen.getByRole("button", { name: "Show all 34" }).click();
  expect(rows()).toBe(34);
});
