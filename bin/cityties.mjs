#!/usr/bin/env node
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPILE_CACHE, ensurePackages, projectsNode } from "../scripts/bootstrap.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  ensurePackages();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const child = spawn(projectsNode, [join(root, "src", "cli.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env },
});

// Ctrl+C reaches the child by the terminal as well; a second one there means the same as one.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => child.kill(signal));
}

child.on("error", (error) => {
  process.stderr.write(
    `City Ties could not be started (${error.message}): delete node_modules and try again.\n`,
  );
  process.exit(1);
});

child.on("exit", (code, signal) => {
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
});
