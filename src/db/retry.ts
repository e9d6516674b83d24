import { isWorthRetrying } from "./failures.ts";
import { pause } from "./process.ts";

/**
 * Does the work again while it fails for a passing reason and `budgetMs` is not used up. Our own loop rather than
 * the driver's, whose `executeRead` costs a point look-up two more round trips and retries memory errors.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<T> {
  const deadline = Date.now() + budgetMs;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    try {
      return await work();
    } catch (error) {
      const delay = wait * (0.8 + Math.random() * 0.4);
      if (signal?.aborted || Date.now() + delay > deadline || !isWorthRetrying(error)) throw error;
      await pause(delay);
    }
  }
}
