import { formatQuery } from "@neo4j-cypher/language-support";
import { isUnclosed, saysTheSame } from "./signs.ts";

/** Most texts rest after one pass; a comment that moved may need another. */
const MOST_PASSES = 4;

/**
 * The text laid out as Neo4j's own style guide has it, so that laying it out again changes nothing;
 * null where that would change more than its look. Loaded when it is asked for: the grammar is large.
 */
export function layOut(text: string): string | null {
  if (isUnclosed(text)) return null;
  let now = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = once(now);
    if (next === null || !saysTheSame(text, next)) return null;
    if (next === now) return now;
    now = next;
  }
  return null;
}

function once(text: string): string | null {
  try {
    return formatQuery(text).formattedQuery;
  } catch {
    // It gives up on a text that is nothing but comments, for one.
    return null;
  }
}
