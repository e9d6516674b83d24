import { expect, test } from "vitest";
import { RoutePanel } from "../../../src/app/panel/route/RoutePanel.tsx";
import type { PathsAnswer } from "../../../src/model/api.ts";
import { show, textOf } from "./around.tsx";
import { cergy, cypher, hue, noPaths, paths } from "./fixtures.ts";

const answerOf = (node: typeof hue) => ({
  node,
  claims: [],
  ties: [],
  events: [],
  officials: [],
  others: [],
  cypher,
});

const routes = (answer: PathsAnswer, via: string[] = [], lang: "en" | "fr" = "en") =>
  show(<RoutePanel />, {
    lang,
    url: `?from=${hue.id}&to=${cergy.id}&route=0${via.length > 0 ? `&via=${via.join(",")}` : ""}`,
    answers: [
      [["node", hue.id], answerOf(hue)],
      [["node", cergy.id], answerOf(cergy)],
      [["paths", hue.id, cergy.id, via], answer],
    ],
  });

test("the chosen route is told in sentences with numbered sources; the next one is a step away", async () => {
  const { screen, address } = await routes(paths);
  await expect.element(screen.getByText("2 routes")).toBeInTheDocument();
  await expect
    .element(screen.getByText("Huế and Cergy: friendship since 2018, active"))
    .toBeInTheDocument();
  await expect.element(screen.getByRole("link", { name: "1", exact: true })).toBeInTheDocument();
  await expect
    .poll(() => textOf(screen.getByRole("list", { name: "Sources" })))
    .toMatch(/Vietnam\+.*11 April 2023/s);
  await screen.getByRole("button", { name: "Next route" }).click();
  expect(address().get("route")).toBe("1");
  await screen.getByRole("button", { name: "Next route" }).click();
  expect(address().get("route")).toBe("0");
});

test("both ends can be swapped, and what a route may pass through is asked for", async () => {
  const { screen, address } = await routes(paths);
  await screen.getByRole("button", { name: "Events" }).click();
  expect(address().get("via")).toBe("event");
  await screen.getByRole("button", { name: "Swap the two" }).click();
  expect([address().get("from"), address().get("to")]).toEqual([cergy.id, hue.id]);
});

test("no route says so, what to allow, and that longer ones were not looked for", async () => {
  const { screen } = await routes(noPaths);
  await expect
    .element(screen.getByText("No route from Huế to Cergy was found."))
    .toBeInTheDocument();
  await expect.element(screen.getByText(/Let the route also pass through/)).toBeInTheDocument();
  await expect.element(screen.getByText(/Longer routes were not looked for/)).toBeInTheDocument();
});

test("a search that ran out of time says so and can be tried again", async () => {
  const { screen } = await routes({ ...noPaths, limit: "time" });
  await expect.element(screen.getByText(/ran out of time/)).toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
});

test("with everything allowed and no limit met, it says that the sources join them in no way", async () => {
  const { limit: _, ...unlimited } = noPaths;
  const { screen } = await routes(unlimited, ["event", "official", "organisation"], "fr");
  await expect
    .element(screen.getByText("Aucun chemin trouvé entre Huế et Cergy."))
    .toBeInTheDocument();
  await expect.element(screen.getByText(/Les sources chargées ne relient/)).toBeInTheDocument();
});

test("the same place twice is asked for differently, not searched", async () => {
  const { screen } = await show(<RoutePanel />, {
    url: `?from=${hue.id}&to=${hue.id}`,
    answers: [[["node", hue.id], answerOf(hue)]],
  });
  await expect.element(screen.getByText("Choose two different places.")).toBeInTheDocument();
});
