import type { TestProject } from "vitest/node";
import { prepareCache, temporaryHome } from "../../support/neo4j.ts";
import { ADDRESS, launch, removeHome } from "./program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A stopped home with the shipped data: each file that needs one takes a copy. */
    loaded: string;
  }
}

/** Vitest's global setup: loads the shipped data once, from an empty home, by a start that is ended again. */
export default async function setup(project: TestProject): Promise<() => void> {
  await prepareCache();
  const home = temporaryHome();
  const running = launch(["start"], home);
  try {
    await running.prints(ADDRESS);
  } finally {
    running.child.kill("SIGTERM");
    await running.ended;
  }
  project.provide("loaded", home);
  return () => removeHome(home);
}
