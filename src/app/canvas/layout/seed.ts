/** A number from 0 to 1 that depends on the text alone, so that the same graph starts the same everywhere. */
export function seeded(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }
  // One more stir: without it, ids that differ in their last letter alone stay close.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2246822519);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}
