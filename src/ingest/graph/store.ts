import type { Database } from "../../db/database.ts";
import type { Params } from "../../db/params.ts";
import { statement } from "../../db/statements.ts";
import type { WorkOptions } from "../reject.ts";
import type { Row } from "./rows.ts";

/** Rows of one transaction: measured as the best size for Neo4j (docs/design: neo4j). */
const BATCH = 2000;
const TIMEOUT_MS = 120_000;

/** Runs the statements of `cypher/write/`, in batches that can each be done again. */
export interface Store {
  ask<T>(name: string, params?: Params): Promise<T[]>;
  /** As `ask`, with a long list given in batches under the name `key`. */
  askAll<T>(name: string, key: string, list: readonly string[]): Promise<T[]>;
  run(name: string, params: Params): Promise<void>;
  runAll(name: string, key: string, list: readonly (string | Row)[]): Promise<void>;
  /** Repeats a deletion of at most `$limit` things until none is left; how many went. */
  sweep(name: string): Promise<number>;
}

export function storeOf(db: Database, label: string, options: WorkOptions): Store {
  const { progress, signal } = options;
  const ask = async <T>(name: string, params: Params = {}): Promise<T[]> => {
    const text = statement(`write/${name}`);
    const { rows } = await db.read<T>(
      { text, params },
      { timeoutMs: TIMEOUT_MS, signal, patient: true },
    );
    return rows;
  };
  const write = (name: string, params: Params) => {
    signal?.throwIfAborted();
    const text = statement(`write/${name}`);
    return db.write({ text, params }, { timeoutMs: TIMEOUT_MS, signal });
  };
  const stage = (name: string) => `${label}: ${name.replaceAll("-", " ")}`;
  return {
    ask,
    async askAll<T>(name: string, key: string, list: readonly string[]) {
      const rows: T[] = [];
      for (let at = 0; at < list.length; at += BATCH) {
        if (list.length > BATCH) progress?.(stage(name), at, list.length);
        for (const row of await ask<T>(name, { [key]: list.slice(at, at + BATCH) })) rows.push(row);
      }
      return rows;
    },
    async run(name, params) {
      await write(name, params);
    },
    async runAll(name, key, list) {
      for (let at = 0; at < list.length; at += BATCH) {
        progress?.(stage(name), at, list.length);
        await write(name, { [key]: list.slice(at, at + BATCH) });
      }
    },
    async sweep(name) {
      for (let gone = 0; ; ) {
        const { counters } = await write(name, { limit: BATCH });
        const now = (counters.nodesDeleted ?? 0) + (counters.relationshipsDeleted ?? 0);
        if (now === 0) return gone;
        gone += (counters.nodesDeleted ?? 0) || now;
      }
    },
  };
}
