import { CityTiesError } from "../../model/errors.ts";
import type { RefusalDetail } from "../../model/refusal.ts";

/** So many at once, the others wait in line for so long at most; one who goes away leaves the line. */
export class Turns {
  readonly #atOnce: number;
  readonly #atMostWaiting: number;
  readonly #maxWaitMs: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number, atMostWaiting: number, maxWaitMs = 60_000) {
    this.#atOnce = atOnce;
    this.#atMostWaiting = atMostWaiting;
    this.#maxWaitMs = maxWaitMs;
  }

  /** `work` hears how many milliseconds it waited. Throws `timeout` that says how many are before. */
  async take<T>(work: (waitedMs: number) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const came = performance.now();
    if (this.#running >= this.#atOnce) await this.#wait(signal);
    else this.#running++;
    try {
      return await work(Math.round(performance.now() - came));
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#atMostWaiting) {
      throw busy(this.#running + this.#waiting.length, "Too many queries are asked at once");
    }
    return new Promise((resolve, reject) => {
      const leave = (failure: CityTiesError) => {
        const at = this.#waiting.indexOf(begin);
        if (at >= 0) this.#waiting.splice(at, 1);
        signal?.removeEventListener("abort", onAbort);
        clearTimeout(timer);
        reject(failure);
      };
      const onAbort = () =>
        leave(new CityTiesError("timeout", "The query was stopped before it began."));
      const timer = setTimeout(() => {
        const before = this.#running + this.#waiting.indexOf(begin);
        leave(busy(before, `It has not begun after ${Math.round(this.#maxWaitMs / 1000)} s`));
      }, this.#maxWaitMs);
      const begin = () => {
        signal?.removeEventListener("abort", onAbort);
        clearTimeout(timer);
        resolve();
      };
      if (signal?.aborted) return onAbort();
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(begin);
    });
  }
}

const busy = (before: number, what: string) =>
  new CityTiesError("timeout", `${what}: ${before} are before this one; try again in a moment.`, {
    detail: { reason: "queue", before } satisfies RefusalDetail,
  });
