import type { LayoutInput } from "./types.ts";
import type { Progress } from "./worker.ts";

export interface Running {
  /** Ends the work; what was reported last stays. */
  stop(): void;
}

/** Lays out in a worker; `report` hears of it with places from the start on, the last time with a share of 1. */
export function runLayout(
  input: LayoutInput,
  report: (progress: Progress) => void,
  failed: (error: unknown) => void,
): Running {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<Progress>) => {
    if (data.share >= 1) worker.terminate();
    report(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    failed(event);
  };
  worker.postMessage(input);
  return { stop: () => worker.terminate() };
}
