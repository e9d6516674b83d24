import { createHash } from "node:crypto";
import type { Database } from "../../db/database.ts";
import type { JsonValue } from "../../model/json.ts";
import { canonical } from "../claims/claim.ts";
import type { WorkOptions } from "../reject.ts";
import { storeOf } from "./store.ts";

type Node = { labels: string[]; properties: Record<string, JsonValue> };
type Link = { type: string; from: string; to: string; properties: Record<string, JsonValue> };

/** SHA-256 of all nodes and relationships, whatever their order; only the time of loading is left out. */
export async function graphHash(db: Database, options: WorkOptions = {}): Promise<string> {
  const store = storeOf(db, "hash", options);
  const lines: string[] = [];
  for (const { labels, properties } of await store.ask<Node>("read-all-nodes")) {
    const { loadedAt: _, ...rest } = properties;
    const kept = labels.includes("Dataset") ? rest : properties;
    lines.push(canonical([labels.toSorted(), kept]));
  }
  for (const { type, from, to, properties } of await store.ask<Link>("read-all-links")) {
    lines.push(canonical([type, from, to, properties]));
  }
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(line).update("\n");
  return hash.digest("hex");
}
