import { Hono } from "hono";
import { expect, test } from "vitest";
import { isLoopback, walls } from "../../../src/server/walls.ts";

const behind = (loopbackOnly: boolean) => {
  const app = new Hono();
  app.use(walls({ loopbackOnly }));
  app.all("*", (c) => c.text("in"));
  return async (headers: Record<string, string>) =>
    (await app.request("http://x/", { headers })).status;
};

test("only loopback's own names are answered on loopback", async () => {
  const ask = behind(true);
  for (const host of [
    "localhost",
    "localhost:4680",
    "127.0.0.1:4680",
    "127.1.2.3",
    "[::1]:4680",
    "LOCALHOST:1",
  ]) {
    expect(await ask({ host }), host).toBe(200);
  }
  for (const host of [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:4680",
    "10.0.0.1",
    "0.0.0.0:4680",
  ]) {
    expect(await ask({ host }), host).toBe(400);
  }
});

test("elsewhere any name is answered, but no other page's request", async () => {
  const ask = behind(false);
  expect(await ask({ host: "ties.example" })).toBe(200);
  expect(await ask({ host: "ties.example", origin: "https://ties.example" })).toBe(200);
  expect(await ask({ host: "ties.example", origin: "https://evil.example" })).toBe(400);
  expect(await ask({ host: "ties.example", origin: "null" })).toBe(400);
});

test("another site's page neither fetches nor embeds, but may link here", async () => {
  const ask = behind(true);
  const site = { host: "localhost", "sec-fetch-site": "cross-site" };
  expect(await ask({ ...site, "sec-fetch-mode": "no-cors" })).toBe(400);
  expect(await ask({ ...site, "sec-fetch-mode": "navigate" })).toBe(200);
  expect(await ask({ host: "localhost", "sec-fetch-site": "same-origin" })).toBe(200);
});

test("which addresses are loopback", () => {
  expect(["127.0.0.1", "localhost", "::1"].map(isLoopback)).toEqual([true, true, true]);
  expect(["0.0.0.0", "::", "192.168.1.2", "1127.0.0.1"].map(isLoopback)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
