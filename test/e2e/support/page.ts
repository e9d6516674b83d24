import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { findChromium } from "../../../scripts/chromium.mjs";

/** Longer than any wait takes on a busy machine. */
export const WAIT_MS = 45_000;

export interface Shown extends AsyncDisposable {
  page: Page;
  /** What the address says now. */
  query(): URLSearchParams;
}

/** A Chromium for one file's tests; each visit is a user of its own, with storage of its own. */
export function useBrowser(): (path?: string, options?: BrowserContextOptions) => Promise<Shown> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    });
  });
  afterAll(() => browser?.close());

  return async (path = "/", options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) errors.push(message.text());
    });
    await page.goto(`${inject("shared").url}${path}`);
    return {
      page,
      query: () => new URL(page.url()).searchParams,
      async [Symbol.asyncDispose]() {
        await context.close();
        // An error in the page fails the test that used it.
        expect(errors).toEqual([]);
      },
    };
  };
}

/** Waits longer than a poll does by itself: the machine may be slow. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: WAIT_MS });

/** The next answer to a call of the API whose address matches. */
// biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests look at
export async function answered(page: Page, call: RegExp): Promise<any> {
  const response = await page.waitForResponse((one: Response) => call.test(one.url()));
  // Chromium may have let go of the body by now; the same question has the same answer.
  return response.json().catch(async () => (await page.request.fetch(response.request())).json());
}
