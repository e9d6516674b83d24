import type { Database } from "../db/database.ts";
import type { Params } from "../db/params.ts";
import type { Explained } from "../db/plan.ts";

/** More than a library of saved queries; beyond it the one that was asked for longest ago is planned again. */
const REMEMBERED = 500;
/** Longer texts are written by programs, and are not kept. */
const MAX_CHARS = 20_000;

interface Asked {
  text: string;
  params: Params;
}
interface Options {
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/**
 * Plans each text once, since an `EXPLAIN` costs 5 ms, and remembers that its plan passed. What a plan does beyond
 * reading is in its text alone, so that what passed once passes with other parameters too.
 */
export class Planned {
  readonly #check: (plan: Explained) => void;
  readonly #passed = new WeakMap<Database, Set<string>>();

  /** `check` throws where a plan must not be run. */
  constructor(check: (plan: Explained) => void) {
    this.#check = check;
  }

  /** Throws as `check` and `Database.explain` do; nothing is remembered of a text that did not pass. */
  async pass(db: Database, { text, params }: Asked, options: Options = {}): Promise<void> {
    const texts = this.#passed.get(db) ?? new Set();
    this.#passed.set(db, texts);
    // Taken out and put in again, it is the last to go.
    if (!texts.delete(text)) this.#check(await db.explain(text, params, options));
    if (text.length > MAX_CHARS) return;
    texts.add(text);
    const [oldest] = texts;
    if (texts.size > REMEMBERED && oldest !== undefined) texts.delete(oldest);
  }
}
