import { dateParam, type ParamValue, pointParam } from "../../db/params.ts";
import type { Fact, FactValue, StatedClaim, SubjectType } from "../../model/claims.ts";
import type { JsonValue } from "../../model/json.ts";

/** Facts and claims as statements take them, and as they come back. */

const DATES = new Set(
  ["since", "until", "start", "end"].flatMap((name) => [`${name}From`, `${name}To`]),
);

type Values = Readonly<Record<string, FactValue | undefined>>;
export type Row = Record<string, ParamValue>;

/** Properties as the driver sends them: days as `date`, locations as points. */
export function propertyRow(properties: Values): Row {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toParam(name, value)]),
  );
}

function toParam(name: string, value: FactValue | undefined): ParamValue {
  if (typeof value === "object" && !Array.isArray(value)) return pointParam(value.lat, value.lon);
  return typeof value === "string" && DATES.has(name) ? dateParam(value) : value;
}

export function factRow(fact: Fact): Row {
  const properties = propertyRow(fact.properties);
  return fact.ends ? { from: fact.ends[0], to: fact.ends[1], properties } : properties;
}

export function claimRow({ stated, source, ends, declaredBy, ...own }: StatedClaim): Row {
  const lists = { ends: ends && [...ends], declaredBy: declaredBy && [...declaredBy] };
  return {
    source,
    about: ends ? [...ends] : [own.subject],
    properties: propertyRow({ ...stated, ...own, ...lists }),
  };
}

/** A claim as it was before `claimRow`. */
export function claimFrom(
  properties: Readonly<Record<string, JsonValue>>,
  source: string,
): StatedClaim {
  const { id, dataset, subject, subjectType, ends, status, assertedOn, ...rest } = properties;
  const { quote, note, called, declaredBy, ...stated } = rest;
  return {
    id: id as string,
    dataset: dataset as string,
    source,
    subject: subject as string,
    subjectType: subjectType as SubjectType,
    ends: ends as unknown as [string, string] | undefined,
    status: status as StatedClaim["status"],
    assertedOn: assertedOn as string | undefined,
    quote: quote as string | undefined,
    note: note as string | undefined,
    called: called as string | undefined,
    declaredBy: declaredBy as string[] | undefined,
    stated: stated as Record<string, FactValue>,
  };
}
