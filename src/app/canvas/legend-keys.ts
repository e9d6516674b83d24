import type { EdgeAttributes, NodeAttributes } from "./marks.ts";
import { countryHue, OTHER_HUE } from "./palette.ts";

/** The lines of the legend that a node falls under; hiding any of them hides it. */
export function keysOfNode({ kind, country }: NodeAttributes): string[] {
  const keys = [`node:${kind}`];
  if (kind === "city" || kind === "region") {
    const known = country !== undefined && countryHue(country) !== OTHER_HUE;
    keys.push(known ? `country:${country}` : "country:other");
  }
  return keys;
}

/** The lines of the legend that a link falls under; hiding any of them hides it. */
export function keysOfEdge({
  tie,
  link,
  ended,
  announced,
  silent,
  conflict,
}: EdgeAttributes): string[] {
  const keys = [tie === null ? `link:${link}` : `tie:${tie}`];
  if (ended) keys.push("mark:ended");
  if (announced) keys.push("mark:announced");
  if (silent !== null) keys.push("mark:oneSided");
  if (conflict) keys.push("mark:conflict");
  return keys;
}
