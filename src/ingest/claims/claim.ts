import { createHash } from "node:crypto";
import type { FactValue, StatedClaim } from "../../model/claims.ts";

/** JSON with sorted keys and without empty values: the same content is the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

type Stated = Record<string, FactValue | undefined>;

/** A claim whose id is a hash of all it says: the same row gives the same claim, another row another one. */
export function makeClaim(
  draft: Omit<StatedClaim, "id" | "stated"> & { stated: Stated },
): StatedClaim {
  const stated = Object.fromEntries(
    Object.entries(draft.stated).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Record<string, FactValue>;
  const content = { ...draft, stated };
  const id = createHash("sha256").update(canonical(content)).digest("hex").slice(0, 24);
  return { id, ...content };
}
