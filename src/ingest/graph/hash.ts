import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import type { JsonValue } from "../../model/json.ts";
import { canonical } from "../claims/claim.ts";
import type { WorkOptions } from "../reject.ts";
import { TOUCHED } from "./load.ts";
import { storeOf } from "./store.ts";

type Node = { labels: string[]; properties: Record<string, JsonValue> };
type Link = { type: string; from: string; to: string; properties: Record<string, JsonValue> };

/** When and what a dataset's last load was: other orders of loading leave other records of the same facts. */
const RECORDS: readonly string[] = ["loadedAt", ...TOUCHED];

/** SHA-256 of all nodes and relationships, whatever their order; only the record of the last load is left out. */
export async function graphHash(db: Database, options: WorkOptions = {}): Promise<string> {
  const store = storeOf(db, "hash", options);
  const lines: string[] = [];
  for (const { labels, properties } of await store.ask<Node>("read-all-nodes")) {
    const kept = Object.entries(properties).filter(
      ([name]) => !(labels.includes("Dataset") && RECORDS.includes(name)),
    );
    lines.push(canonical([labels.toSorted(), Object.fromEntries(kept)]));
  }
  for (const { type, from, to, properties } of await store.ask<Link>("read-all-links")) {
    lines.push(canonical([type, from, to, properties]));
  }
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(line).update("\n");
  return hash.digest("hex");
}
