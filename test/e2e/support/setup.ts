import { cpSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { homePaths } from "../../../src/db/home.ts";
import { connectionOf } from "../../../src/db/launch.ts";
import type { Connection } from "../../../src/db/settings.ts";
import { readState } from "../../../src/db/state.ts";
import { prepareCache, temporaryHome } from "../../support/neo4j.ts";
import { launch, type Running, removeHome } from "./program.ts";

export const ADDRESS = /^City Ties is at (http:\/\/127\.0\.0\.1:(\d+))$/m;

declare module "vitest" {
  interface ProvidedContext {
    /** The program that all files which change nothing share, with the shipped data. */
    shared: { url: string; home: string };
    /** A stopped home with the shipped data, to be copied by whoever changes something. */
    loaded: string;
  }
}

/** Vitest's global setup: the shipped data is loaded once, from an empty home, then served to all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareCache();
  const home = temporaryHome();
  const loaded = `${home}-loaded`;
  let running: Running | undefined;
  const tearDown = async () => {
    running?.child.kill("SIGTERM");
    await running?.ended;
    removeHome(home);
    removeHome(loaded);
  };
  try {
    running = launch(["start"], home);
    await running.prints(ADDRESS);
    running.child.kill("SIGTERM");
    await running.ended;
    cpSync(home, loaded, { recursive: true, verbatimSymlinks: true });

    running = launch(["start"], home);
    const [, url = ""] = await running.prints(ADDRESS);
    project.provide("shared", { url, home });
    project.provide("loaded", loaded);
    project.provide("neo4j", bolt(home));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

function bolt(home: string): Connection {
  const paths = homePaths(home);
  return connectionOf(paths, readState(paths)?.port ?? 0);
}
