import { Worker } from "node:worker_threads";
import { CityTiesError } from "../../model/errors.ts";
import type { Answer, Job } from "./worker.ts";

const MAX_HEAP_MB = 256;
/** Beyond the query's own time limit: planning, decoding and writing the answer as JSON. */
const DECODE_MS = 5000;
/** A thread that decodes one large row does not hear that it should stop. */
const STOP_MS = 1500;

export type Done = Extract<Answer, { json: string }>;

/** One worker that runs a query at a time; a new one takes its place when it was ended or died. */
export class Thread {
  #worker: Worker | undefined;

  /** Throws the query's own errors, `timeout` when stopped, and `too_large` for what the thread did not survive. */
  run(job: Job, signal: AbortSignal | undefined): Promise<Done> {
    if (signal?.aborted) return Promise.reject(stopped());
    this.#worker ??= start();
    const worker = this.#worker;
    // Before anything waits for its answer: what cannot be sent throws here, and leaves nothing behind.
    worker.postMessage(job);
    const { promise, resolve, reject } = Promise.withResolvers<Done>();
    const timers: NodeJS.Timeout[] = [];
    const after = (ms: number, act: () => void) => timers.push(setTimeout(act, ms));
    const stop = (failure: CityTiesError) => {
      worker.postMessage("stop");
      after(STOP_MS, () => {
        this.#forget(worker);
        // Its connections close with it, which ends its query in Neo4j.
        void worker.terminate();
        reject(failure);
      });
    };
    const onAbort = () => stop(stopped());
    const onMessage = (answer: Answer) => {
      if ("json" in answer) resolve(answer);
      else reject(failureOf(answer));
    };
    const onError = (error: unknown) => {
      this.#forget(worker);
      reject(isOutOfMemory(error) ? tooLarge() : error);
    };
    const onExit = () => onError(tooLarge());

    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    after(job.timeoutMs + DECODE_MS, () => stop(tooLarge()));
    signal?.addEventListener("abort", onAbort, { once: true });
    return promise.finally(() => {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    });
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }
}

function start(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    execArgv: [],
  });
  // A process that has nothing else to do may end; and one that dies between two queries is simply replaced.
  worker.unref();
  worker.on("error", () => {});
  return worker;
}

const isOutOfMemory = (error: unknown) =>
  (error as NodeJS.ErrnoException | undefined)?.code === "ERR_WORKER_OUT_OF_MEMORY";

function failureOf(answer: Exclude<Answer, Done>): Error {
  if ("fault" in answer) {
    const error = new Error("A user's query met a fault.");
    error.stack = answer.fault;
    return error;
  }
  return new CityTiesError(answer.code, answer.message, { detail: answer.detail });
}

const stopped = () => new CityTiesError("timeout", "The query was stopped before its end.");
const tooLarge = () =>
  new CityTiesError(
    "too_large",
    "The answer is too large to be read here: return fewer or smaller values, or add a LIMIT.",
  );
