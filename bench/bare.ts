import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import { type ParamValue, toDriver } from "../src/db/params.ts";
import type { Connection } from "../src/db/settings.ts";

/** The other side of every comparison: Neo4j's own driver with nothing of ours around it. */
export function bareDriver({ uri, user, password }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
}

export const bareText = (name: string): string =>
  readFileSync(new URL(`bare/${name}.cypher`, import.meta.url), "utf8");

/**
 * One read in a single try, the least that the driver can do; params as JSON, the records as the driver gives them.
 */
export async function bareRun(driver: Driver, text: string, params: Record<string, unknown>) {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.run(text, toDriver(params as ParamValue))).records;
  } finally {
    await session.close();
  }
}

/**
 * The same as the driver's manual has it. It promises what our own reads do: tried again when Neo4j asks for it, sent
 * to a reader of a cluster, never older than what was written.
 */
export async function bareQuery(driver: Driver, text: string, params: Record<string, unknown>) {
  const { records } = await driver.executeQuery(text, toDriver(params as ParamValue) as object, {
    routing: "READ",
  });
  return records;
}

/** One write; params are the driver's own values. */
export async function bareWrite(driver: Driver, text: string, params: object) {
  const session = driver.session();
  try {
    return await session.executeWrite(async (tx) => (await tx.run(text, params)).records);
  } finally {
    await session.close();
  }
}
