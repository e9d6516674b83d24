import type { Database } from "../db/database.ts";
import { CityTiesError } from "../model/errors.ts";
import type { NodeKind } from "../model/kinds.ts";
import type { SavedQuery } from "../model/query-file.ts";
import { coerceParams, type Param, type ParamType } from "../model/query-params.ts";
import { localDay } from "../query/saved/run.ts";
import { findPlace } from "./places.ts";

/** What `--param name=value` gave, names of places and people turned into ids. */

export type Given = Record<string, string[]>;

const KINDS: Partial<Record<ParamType, readonly NodeKind[]>> = {
  city: ["city", "region"],
  country: ["country"],
  official: ["official"],
  event: ["event"],
};

export function readGiven(pairs: readonly string[]): Given {
  const given = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name, value] = /^([^=]+)=(.*)$/su.exec(pair) ?? [];
    if (name === undefined || value === undefined) {
      throw new CityTiesError(
        "bad_request",
        `"--param ${pair}" has no value: write it as --param city=Huế.`,
      );
    }
    given.set(name.trim(), [...(given.get(name.trim()) ?? []), value]);
  }
  return Object.fromEntries(given);
}

/** Several values are a list; one is itself, so that a parameter that takes one says no to several. */
const oneOrMore = (values: readonly string[]) => (values.length === 1 ? values[0] : values);

const asGiven = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([name, values]) => [name, oneOrMore(values)]));

/** Tells what is wrong before a database is started for it; names are looked up later. */
export function checkEarly(query: SavedQuery, given: Given): void {
  const params = query.params.map(
    (param): Param => (KINDS[param.type] ? { ...param, type: "text" } : param),
  );
  coerceParams(params, asGiven(given), localDay(new Date()));
}

export async function namesToIds(db: Database, query: SavedQuery, given: Given) {
  const ids: Record<string, unknown> = asGiven(given);
  for (const { name, type, list } of query.params) {
    const kinds = KINDS[type];
    const values = given[name];
    if (!kinds || !values) continue;
    const texts = list ? values.flatMap((value) => value.split(";")) : values;
    const found: string[] = [];
    for (const text of texts.filter((one) => one.trim() !== "")) {
      const isCode = type === "country" && /^[a-z]{2}$/i.test(text.trim());
      found.push(isCode ? text.trim() : (await findPlace(db, text, kinds)).id);
    }
    ids[name] = oneOrMore(found);
  }
  return ids;
}
