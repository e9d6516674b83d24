import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Canvas } from "../../../src/app/canvas/Canvas.tsx";
import { usePictureStore } from "../../../src/app/canvas/picture.ts";
import { makeQueryClient } from "../../../src/app/data/query-client.ts";
import { useSteps } from "../../../src/app/state/steps.ts";
import { useUi } from "../../../src/app/state/ui.ts";
import { type Acts, useActs, useFollowedSteps } from "../../../src/app/state/view.ts";
import "../../../src/app/i18n/index.ts";
import "../../../src/app/styles/index.css";
import { aroundDanang, aroundHue, network } from "./fixtures.ts";

let acts: Acts;
let address = "";

function Probe() {
  useFollowedSteps();
  acts = useActs();
  return null;
}

function freshVisit(): void {
  const { graph, seats } = usePictureStore.getState();
  graph.clear();
  seats.clear();
  usePictureStore.setState({
    version: 0,
    answers: null,
    frame: null,
    counts: [],
    nodes: 0,
    progress: 0,
  });
  useSteps.setState({ past: [], now: null, future: [] });
  useUi.setState({ hovered: null, announcement: "" });
}

/** The canvas with the small network and what lies around its two hubs, opened at an address. */
async function open(url = "") {
  const client = makeQueryClient();
  client.setQueryData(["network"], network());
  client.setQueryData(["neighbourhood", "vn-hue"], aroundHue());
  client.setQueryData(["neighbourhood", "vn-danang"], aroundDanang());
  address = url;
  const screen = await render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter
        searchParams={url}
        onUrlUpdate={({ queryString }) => {
          address = queryString;
        }}
        hasMemory
      >
        <Canvas />
        <Probe />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  await expect.poll(() => usePictureStore.getState().nodes).toBeGreaterThan(0);
  return screen;
}

const order = () => usePictureStore.getState().graph.order;

/** Where everything is, once nothing glides any more. */
async function places(): Promise<Record<string, string>> {
  const read = () =>
    Object.fromEntries(
      usePictureStore.getState().graph.mapNodes((id, { x, y }) => [id, `${x} ${y}`]),
    );
  await new Promise((resolve) => setTimeout(resolve, 400));
  return read();
}

beforeEach(freshVisit);
afterEach(() => vi.restoreAllMocks());

test("undo and redo restore the exact picture, step by step", async () => {
  await open();
  const first = await places();
  acts.expand("vn-hue");
  await expect.poll(order).toBe(14);
  const second = await places();
  expect(second).toMatchObject(first);
  acts.move("vn-hue", 900, -70);
  await expect.poll(async () => (await places())["vn-hue"]).toBe("900 -70");
  const third = await places();
  expect(third.signing).not.toBe(second.signing);

  acts.undo();
  await expect.poll(places).toEqual(second);
  acts.undo();
  await expect.poll(places).toEqual(first);
  acts.redo();
  await expect.poll(places).toEqual(second);
  acts.redo();
  await expect.poll(places).toEqual(third);
  expect(acts.canRedo).toBe(false);
});

test("the address of a view opens the same view, also after collapsing in the middle", async () => {
  const screen = await open();
  acts.expand("vn-hue");
  await expect.poll(order).toBe(14);
  acts.expand("vn-danang");
  await expect.poll(order).toBe(15);
  acts.move("fr-a", -333, 222);
  await expect.poll(async () => (await places())["fr-a"]).toBe("-333 222");
  acts.collapse("vn-hue");
  await expect.poll(order).toBe(14);
  const seen = await places();
  const url = address;

  await screen.unmount();
  freshVisit();
  await open(url);
  await expect.poll(order).toBe(14);
  expect(await places()).toEqual(seen);
});

test("what is selected is on the canvas, though nothing brought it there", async () => {
  const screen = await open();
  await screen.unmount();
  freshVisit();
  const client = makeQueryClient();
  client.setQueryData(["network"], network());
  const alone = {
    ...aroundHue(),
    nodes: [{ id: "fair", kind: "event" as const, name: "Fair" }],
    edges: [],
  };
  client.setQueryData(["neighbourhood", "fair"], alone);
  await render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams="?sel=fair" hasMemory>
        <Canvas />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  await expect.poll(() => usePictureStore.getState().graph.hasNode("fair")).toBe(true);
});

test("arrows walk along ties, each place said aloud; Enter selects, E expands, Escape lets go", async () => {
  const screen = await open();
  const stage = screen.getByRole("application");
  await expect.element(stage).toBeVisible();
  await expect.poll(() => useUi.getState().stage).not.toBeNull();
  await places();
  (stage.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}");
  const first = useUi.getState().hovered;
  expect(["vn-hue", "vn-danang"]).toContain(first);
  expect(useUi.getState().announcement).toMatch(/^VN-.*, .*Vietnam.*4/);
  const { graph } = usePictureStore.getState();
  for (const key of ["{ArrowLeft}", "{ArrowRight}", "{ArrowUp}", "{ArrowDown}"]) {
    const before = useUi.getState().hovered;
    await userEvent.keyboard(key);
    const after = useUi.getState().hovered;
    if (after === before || before === null || after === null) continue;
    expect(graph.areNeighbors(before, after)).toBe(true);
  }
  useUi.getState().hover("vn-hue");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => address).toContain("sel=vn-hue");
  await userEvent.keyboard("e");
  await expect.poll(order).toBe(14);
  await userEvent.keyboard("{Escape}{Escape}");
  await expect.poll(() => address).not.toContain("sel=");
});

test("where the camera comes to rest is in the address, and the address moves the camera", async () => {
  await open();
  await expect.poll(() => useUi.getState().stage).not.toBeNull();
  await places();
  acts.zoom(2);
  await expect.poll(() => address, { timeout: 3_000 }).toMatch(/cam=/);
  const near = address;
  acts.fit();
  await expect.poll(() => address, { timeout: 3_000 }).not.toBe(near);
});

test("without WebGL a notice stands in for the drawing", async () => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const screen = await open();
  await expect.element(screen.getByText(/WebGL/)).toBeVisible();
  expect(usePictureStore.getState().counts.length).toBeGreaterThan(0);
});

test("when the browser takes the drawing surface away, a notice offers to try again", async () => {
  const screen = await open();
  await expect.poll(() => useUi.getState().stage).not.toBeNull();
  document.querySelector("canvas")?.dispatchEvent(new Event("webglcontextlost"));
  await screen.getByRole("button").click();
  await expect.element(screen.getByRole("application")).toBeVisible();
});
