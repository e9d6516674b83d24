import type { TestProject } from "vitest/node";
import { homePaths } from "../../../src/db/home.ts";
import { connectionOf } from "../../../src/db/launch.ts";
import { readState } from "../../../src/db/state.ts";
import { prepareCache, temporaryHome } from "../../support/neo4j.ts";
import { ADDRESS, launch, removeHome } from "./program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The program with the shipped data that all files with pages share; they change nothing but saved queries. */
    shared: { url: string; home: string };
  }
}

/** Vitest's global setup: the program is started once, from an empty home, for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareCache();
  const home = temporaryHome();
  const running = launch(["start"], home);
  const tearDown = async () => {
    running.child.kill("SIGTERM");
    await running.ended;
    removeHome(home);
  };
  try {
    const [, url = ""] = await running.prints(ADDRESS);
    const paths = homePaths(home);
    project.provide("shared", { url, home });
    project.provide("neo4j", connectionOf(paths, readState(paths)?.port ?? 0));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
