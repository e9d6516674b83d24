import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { ensureChromium } from "../../scripts/chromium.mjs";
import type { Graph } from "../../src/model/graph.ts";
import { type Comparison, compare } from "../measure.ts";
import type { measureDrawing } from "./page.ts";

declare const drawing: { measureDrawing: typeof measureDrawing };

const ENTRY = fileURLToPath(new URL("page.ts", import.meta.url));

/** The page's code as one script that sets `drawing`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    // What Vite puts into an app by itself, but not into a library.
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: ENTRY, formats: ["iife"], name: "drawing" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("the page of the benchmark was not built");
  return output.output[0].code;
}

/** The first drawing and a frame of a moving camera, by our canvas and by Sigma alone, in a real Chromium. */
export async function compareDrawing(network: Graph): Promise<Comparison[]> {
  const code = await bundle();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addScriptTag({ content: code });
    const { first, frames } = await page.evaluate(
      (graph) => drawing.measureDrawing(graph),
      network,
    );
    return [
      compare("first drawing (bare: Sigma)", "ms", first.ours, first.bare),
      compare("a frame (bare: Sigma)", "ms", frames.ours, frames.bare),
    ];
  } finally {
    await browser.close();
  }
}
