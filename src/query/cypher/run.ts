import type { z } from "zod";
import type { Database, ReadResult } from "../../db/database.ts";
import type { Params } from "../../db/params.ts";
import { statement } from "../../db/statements.ts";
import type { CypherRequestSchema, Table } from "../../model/api.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { RefusalDetail } from "../../model/refusal.ts";
import type { Asking } from "../ask.ts";
import { graphOf } from "../graph.ts";
import { Planned } from "../planned.ts";
import type { RawNode } from "../rows.ts";
import { Collector } from "./collect.ts";
import { checkText } from "./lexer.ts";
import { checkPlan } from "./plan-wall.ts";

export type CypherRequest = z.infer<typeof CypherRequestSchema>;

export const TIME_LIMIT_MS = 10_000;
const CAPS = { maxRows: 10_000, maxBytes: 16 * 1024 * 1024 };
const MAX_PARAM_DEPTH = 24;
/** Texts whose plan only reads. */
const walled = new Planned(checkPlan);

/**
 * Runs a user's Cypher, which may only read: planned first, for 10 s and 10,000 rows at most. A server has
 * `Analysts` do it, in turn and on another thread.
 * Throws `not_read_only`, `query_error` (with line and column), `too_large`, `timeout`, `bad_request`.
 */
export async function runCypher(
  db: Database,
  { text, params }: CypherRequest,
  { signal, timeoutMs = TIME_LIMIT_MS }: Asking & { timeoutMs?: number } = {},
): Promise<Table> {
  checkText(text);
  checkDepth(params);
  const asked = { text, params: params as Params };
  try {
    await walled.pass(db, asked, { timeoutMs, signal });
    const result = await db.read(asked, { ...CAPS, timeoutMs, retry: false, signal });
    return await toTable(db, result, { text, params }, signal);
  } catch (error) {
    throw await explained(db, error);
  }
}

/** A value too deep for a stack, and an answer under which the connection broke, are the query's own doing. */
async function explained(db: Database, error: unknown): Promise<unknown> {
  const broke = error instanceof CityTiesError && error.code === "database_away";
  const isUp = () =>
    db.serverInfo().then(
      () => true,
      () => false,
    );
  if (!(error instanceof RangeError) && !(broke && (await isUp()))) return error;
  return new CityTiesError(
    "too_large",
    "The answer is too large or nested too deeply: return fewer or smaller values.",
    { cause: error },
  );
}

async function toTable(
  db: Database,
  { columns, rows, limitHit, ms }: ReadResult,
  cypher: { text: string; params: Record<string, unknown> },
  signal: AbortSignal | undefined,
): Promise<Table> {
  const collector = new Collector();
  for (const row of rows) for (const column of columns) collector.gather(row[column]);
  const { elements, ids } = collector.missing(rows);
  if (elements.size + ids.size > 0) {
    const ends = await db.read<{ element: string; node: RawNode }>(
      { text: statement("read/ends"), params: { elements: [...elements], ids: [...ids] } },
      { signal },
    );
    for (const { element, node } of ends.rows) collector.add(node, element);
  }
  const cells = rows.map((row) => columns.map((column) => collector.cell(row[column])));
  const graph = graphOf(collector.nodes, collector.edges, undefined, cypher);
  return { columns, rows: cells, graph: { ...graph, limitHit }, limitHit, ms: Math.round(ms) };
}

/** Throws `bad_request` for parameters that are nested too deeply to be sent. */
export function checkDepth(value: unknown, depth = 0): void {
  if (depth > MAX_PARAM_DEPTH) {
    const detail: RefusalDetail = { reason: "parameters", max: MAX_PARAM_DEPTH };
    const message = "The parameters are nested too deeply: flatten them.";
    throw new CityTiesError("bad_request", message, { detail });
  }
  if (typeof value !== "object" || value === null) return;
  for (const item of Object.values(value)) checkDepth(item, depth + 1);
}
