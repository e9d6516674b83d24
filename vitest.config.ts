import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/chromium.mjs";

const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          environment: "node",
          // They compute; beside other tests they take longer.
          testTimeout: 20_000,
        },
      },
      {
        // What starts, stops and kills Neo4j in homes of its own, and leaves the shared one alone.
        test: {
          name: "home",
          include: ["test/db/home/**/*.test.ts"],
          environment: "node",
          globalSetup: "test/support/neo4j.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "db",
          include: ["test/db/**/*.test.ts"],
          exclude: ["test/db/home/**"],
          environment: "node",
          globalSetup: "test/support/neo4j.ts",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [react()],
        // Known beforehand: a dependency that Vite meets late makes it reload a running test.
        optimizeDeps: {
          include: [
            "@tanstack/react-query",
            "graphology",
            "graphology-layout-forceatlas2",
            "i18next",
            "nuqs",
            "nuqs/adapters/testing",
            "react-aria-components",
            "react-dom/client",
            "react-i18next",
            "sigma",
            "sigma/rendering",
            "sigma/utils",
            "vitest-browser-react",
            "zod",
            "zustand",
            "zustand/react/shallow",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "commands",
          include: ["test/e2e/commands/**/*.test.ts"],
          environment: "node",
          globalSetup: "test/e2e/support/load.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: ["test/e2e/commands/**"],
          environment: "node",
          globalSetup: "test/e2e/support/setup.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
