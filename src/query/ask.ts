import type { Database, ReadOptions } from "../db/database.ts";
import type { Params } from "../db/params.ts";
import { statement } from "../db/statements.ts";
import type { Row } from "../db/stream.ts";
import { CityTiesError } from "../model/errors.ts";
import type { CypherText } from "../model/graph.ts";
import { Planned } from "./planned.ts";

export interface Asking {
  /** Stops the work in Neo4j when whoever asked has gone. */
  signal?: AbortSignal | undefined;
}

/**
 * What Cypher takes no parameter for, and how each stands in the statement's file. Only whole numbers
 * within these bounds are ever written into a text.
 */
const BOUNDS = {
  depth: { written: "{0,1}", write: (n: number) => `{0,${n}}`, max: 3 },
  maxLength: { written: "{1,12}", write: (n: number) => `{1,${n}}`, max: 30 },
  routes: { written: "SHORTEST 20 ", write: (n: number) => `SHORTEST ${n} `, max: 80 },
} as const;
export type Bounds = { [bound in keyof typeof BOUNDS]?: number };

function withBounds(text: string, bounds: Bounds): string {
  return Object.entries(bounds).reduce((written, [name, value]) => {
    const bound = BOUNDS[name as keyof typeof BOUNDS];
    if (!Number.isInteger(value) || value < 1 || value > bound.max) {
      throw new CityTiesError("bad_request", `${name} is ${value}, but may be 1 to ${bound.max}.`);
    }
    return written.replace(bound.written, bound.write(value));
  }, text);
}

export interface Asked<T> {
  rows: T[];
  /** What was run: its text and parameters, to be run again. */
  cypher: CypherText;
  ms: number;
}

interface AskOptions extends ReadOptions {
  bounds?: Bounds;
  /** Whether the time limit leaves out the making of a plan, which takes a second on a busy machine. */
  planFirst?: boolean;
}

/** Our own statements pass whatever their plan. */
const planned = new Planned(() => {});

/** Runs `cypher/read/<name>.cypher`. */
export async function ask<T = Row>(
  db: Database,
  name: string,
  params: Params,
  options: AskOptions = {},
): Promise<Asked<T>> {
  const { bounds = {}, planFirst, ...reading } = options;
  const text = withBounds(statement(`read/${name}`), bounds);
  if (planFirst) await planned.pass(db, { text, params });
  const { rows, ms } = await db.read<T>({ text, params }, reading);
  return { rows, cypher: { text, params }, ms };
}
