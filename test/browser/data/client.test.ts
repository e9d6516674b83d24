import { QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { renderHook } from "vitest-browser-react";
import { get, piece } from "../../../src/app/data/client.ts";
import { makeQueryClient } from "../../../src/app/data/query-client.ts";
import { useHealth } from "../../../src/app/data/use-health.ts";
import { useNeighbourhoods } from "../../../src/app/data/use-neighbourhoods.ts";
import { useNetwork } from "../../../src/app/data/use-network.ts";
import { aroundHue, graphOf, network, place } from "../canvas/fixtures.ts";

const asked: string[] = [];

/** The server in the tests' hand: what each address answers just now. */
function serve(answers: Record<string, () => Response>): void {
  asked.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const path = String(input).replace(/^\/api/, "");
    asked.push(path);
    const answer = answers[path.split("?")[0] ?? ""];
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const AWAY = { error: { code: "database_away", message: "Neo4j is away." } };

afterEach(() => vi.restoreAllMocks());

test("parameters are written once each, lists repeated, empty ones left out", async () => {
  serve({ "/neighbourhood": json({}) });
  await get("/neighbourhood", { id: ["a b", "c&d"], depth: 1, kind: "", field: null });
  expect(asked).toEqual(["/neighbourhood?id=a+b&id=c%26d&depth=1"]);
  expect(piece("serves:a/b?c")).toBe("serves%3Aa%2Fb%3Fc");
});

test("what the server refuses comes as its code and sentence", async () => {
  serve({ "/nodes/x": json({ error: { code: "not_found", message: "No x here." } }, 404) });
  await expect(get("/nodes/x")).rejects.toMatchObject({ code: "not_found", message: "No x here." });
});

test("no server, and an answer that is none, have a code and a way out as well", async () => {
  serve({ "/network": () => new Response("<html>", { status: 502 }) });
  await expect(get("/schema")).rejects.toMatchObject({ code: "database_away" });
  await expect(get("/network")).rejects.toMatchObject({ code: "database_away" });
});

const around = (client = makeQueryClient()) => ({
  wrapper: ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children),
});

test("what failed while Neo4j was away is asked again once it is back", async () => {
  const away = { "/health": json({ status: "away" }, 503), "/network": json(AWAY, 503) };
  serve(away);
  const { result } = await renderHook(
    () => ({ health: useHealth(), network: useNetwork() }),
    around(),
  );
  await expect.poll(() => result.current.health.data?.status).toBe("away");
  await expect.poll(() => result.current.network.isError).toBe(true);
  serve({ "/health": json({ status: "up" }), "/network": json(network()) });
  await expect.poll(() => result.current.network.data?.nodes.length, { timeout: 8_000 }).toBe(12);
});

test("each expanded node is asked for once, and one over the limit says how much is shown", async () => {
  serve({ "/neighbourhood": json(graphOf([place("hub"), place("a"), place("b")], [], 97)) });
  const { result, rerender } = await renderHook((ids?: string[]) => useNeighbourhoods(ids ?? []), {
    ...around(),
    initialProps: ["hub"],
  });
  await expect.poll(() => result.current.limited).toEqual({ id: "hub", shown: 2, total: 96 });
  serve({ "/neighbourhood": json(aroundHue()) });
  await rerender(["hub", "vn-hue"]);
  await expect.poll(() => result.current.list[1]?.graph?.nodes.length).toBe(6);
  expect(asked.filter((path) => path.includes("id=hub"))).toEqual([]);
});
