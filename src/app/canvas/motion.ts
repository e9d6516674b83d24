/** Milliseconds of a movement that shows where things went; none where the user asked for none. */
export function duration(wish: number): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : wish;
}

const ease = (t: number) => 1 - (1 - t) ** 3;

/** Calls `step` with shares from 0 to 1, the last time with 1. Returns what stops it where it is. */
export function tween(ms: number, step: (share: number) => void): () => void {
  if (ms <= 0) {
    step(1);
    return () => {};
  }
  const begin = performance.now();
  const frame = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - begin) / ms));
    step(ease(share));
    if (share < 1) handle = requestAnimationFrame(frame);
  };
  let handle = requestAnimationFrame(frame);
  return () => cancelAnimationFrame(handle);
}
