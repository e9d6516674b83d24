import { slug } from "../../../model/fold.ts";
import { QUERY_NAME } from "../../../model/query-params.ts";

const LONGEST = 60;

/** A query's name made from a title or a file's name: small letters, digits and `-`; may be empty. */
export function nameOf(text: string): string {
  const plain = slug(text)
    .replaceAll(/[^a-z0-9-]+/g, "")
    .replaceAll(/-{2,}/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), LONGEST / 2));
}

export const isName = (name: string): boolean => QUERY_NAME.test(name);

/** The name itself, or with the first number from 2 that nobody has taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let n = 2; ; n++) if (!taken.has(`${name}-${n}`)) return `${name}-${n}`;
}
