import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { Guard } from "../../../src/app/canvas/Guard.tsx";

function Breaks(): never {
  throw new Error("no more");
}

test("what breaks inside is told once and takes nothing else along", async () => {
  const broke = vi.fn();
  // React reports what a guard caught to the console as well.
  const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
  const screen = await render(
    <>
      <p>beside</p>
      <Guard broke={broke}>
        <Breaks />
      </Guard>
    </>,
  );
  await expect.element(screen.getByText("beside")).toBeVisible();
  expect(broke).toHaveBeenCalledOnce();
  quiet.mockRestore();
});
