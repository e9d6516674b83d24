import { appendFile, mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withoutLiterals } from "./literals.ts";

export interface RunEntry {
  text: string;
  /** Milliseconds from the request to its end, and how many of them it waited in line. */
  ms: number;
  waitedMs: number;
  rows: number;
  /** `done`, or the error's code. */
  outcome: string;
}

/** One line of JSON a run, in `logs/cypher.log` of a home: no text's strings or numbers, no parameters, no answers. */
export class RunLog {
  readonly path: string;
  readonly #maxBytes: number;
  #last: Promise<void> = Promise.resolve();

  /** A file over `maxBytes` becomes `cypher.old.log`, in place of the one before it. */
  constructor(home: string, maxBytes = 1024 * 1024) {
    this.path = join(home, "logs", "cypher.log");
    this.#maxBytes = maxBytes;
  }

  /** Resolves when the line is written, or could not be: a full disk stops no query. */
  add({ text, ...facts }: RunEntry): Promise<void> {
    const line = { when: new Date().toISOString(), text: withoutLiterals(text), ...facts };
    this.#last = this.#last.then(() => this.#append(`${JSON.stringify(line)}\n`)).catch(() => {});
    return this.#last;
  }

  async #append(line: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const size = await stat(this.path).then(
      (file) => file.size,
      () => 0,
    );
    if (size + line.length > this.#maxBytes) {
      await rename(this.path, join(dirname(this.path), "cypher.old.log"));
    }
    await appendFile(this.path, line, { mode: 0o600 });
  }
}
