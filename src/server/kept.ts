import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, TypedResponse } from "hono";
import { accepts } from "hono/accepts";
import type { JSONParsed } from "hono/utils/types";
import { LRUCache } from "lru-cache";
import type { Database } from "../db/database.ts";

/** All together; the overview of the world's 26,000 ties takes a quarter. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Smaller answers are not worth compressing. */
const MIN_GZIP_BYTES = 1024;

const compress = promisify(gzip);

/** As bytes, which lie outside the heap that the garbage collector goes through. */
interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Made for the first who takes it. */
  gzip?: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Answers to GETs, kept for as long as nothing in the graph changes, whoever changes it: before one is given again,
 * Neo4j tells which version it is at.
 */
export class KeptAnswers {
  readonly #db: Database;
  /** All of them of `#version`, or of a later one that its asker saw first: then Neo4j is at `#version` no more. */
  readonly #answers = new LRUCache<string, Answer>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }, address) => body.byteLength + address.length,
  });
  #version: string | undefined;
  /** In each tag: what an earlier start made, perhaps with other code, is not confirmed. */
  readonly #start = randomUUID().slice(0, 8);

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Gives what is kept for this address, or what `make` says, which is then kept unless `lasts` says that the same
   * question may be answered otherwise although nothing changed.
   */
  async answer<T>(
    c: Context,
    make: () => Promise<T>,
    lasts: (made: T) => boolean = () => true,
  ): Promise<Response & TypedResponse<JSONParsed<T>, 200, "json">> {
    const { pathname, search } = new URL(c.req.url);
    const address = pathname + search;
    if (this.#answers.has(address)) {
      this.#moveTo(await this.#db.version({ signal: c.req.raw.signal }));
      const kept = this.#answers.get(address);
      const tag = this.#tag();
      if (kept && tag && c.req.header("if-none-match") === tag) {
        return c.body(null, 304, { etag: tag }) as never;
      }
      if (kept) return (await send(c, kept, tag)) as never;
    }
    const version = await this.#db.versionSeen();
    this.#moveTo(version);
    const made = await make();
    const answer: Answer = { body: Buffer.from(JSON.stringify(made)) };
    if (version === undefined || version !== this.#version || !lasts(made)) {
      return (await send(c, answer)) as never;
    }
    this.#answers.set(address, answer);
    return (await send(c, answer, this.#tag())) as never;
  }

  #moveTo(version: string | undefined): void {
    if (version !== this.#version) this.#answers.clear();
    this.#version = version;
  }

  #tag(): string | undefined {
    return this.#version && `W/"${this.#start}-${this.#version}"`;
  }
}

async function send(c: Context, answer: Answer, tag?: string): Promise<Response> {
  const headers = { "content-type": "application/json", ...(tag && { etag: tag }) };
  if (answer.body.byteLength < MIN_GZIP_BYTES || !takesGzip(c)) {
    return c.body(answer.body, 200, headers);
  }
  answer.gzip ??= compress(answer.body);
  return c.body(await answer.gzip, 200, { ...headers, "content-encoding": "gzip" });
}

const takesGzip = (c: Context): boolean =>
  accepts(c, { header: "Accept-Encoding", supports: ["gzip"], default: "identity" }) === "gzip";
