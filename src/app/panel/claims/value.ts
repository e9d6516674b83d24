import { TIE_KINDS, TIE_STATUSES } from "../../../model/kinds.ts";
import type { Say } from "../../i18n/say.ts";

/** The name of a node by its id, where the answer has it. */
export type NameOf = (id: string) => string | undefined;

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

function kindWord(value: string, say: Say): string {
  return TIE_KINDS.some((kind) => kind === value)
    ? say.word("tie", value)
    : say.word("event", value);
}

function pointText(value: object, say: Say): string {
  const { lat, lon } = value as { lat?: number; lon?: number };
  return lat === undefined || lon === undefined ? "" : `${say.number(lat)}, ${say.number(lon)}`;
}

/** One stated property in the user's language. `stated` holds both ends where the property is `dates`. */
export function sayStated(
  property: string,
  stated: Record<string, unknown>,
  say: Say,
  nameOf: NameOf,
): string {
  if (property === "dates") return say.span(text(stated.start), text(stated.end));
  const value = stated[property];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return pointText(value, say);
  }
  if (Array.isArray(value)) {
    const words = value.map((item) =>
      property === "fields" ? say.word("field", String(item)) : String(item),
    );
    return say.list(words);
  }
  if (typeof value !== "string") return say.figure(property, value);
  switch (property) {
    case "since":
    case "until":
      return say.date(value);
    case "kind":
      return kindWord(value, say);
    case "tieStatus":
    case "status":
      return TIE_STATUSES.some((status) => status === value) ? say.word("status", value) : value;
    case "title":
      return say.word("title", value);
    case "role":
      return say.word("role", value);
    case "heldIn":
      return nameOf(value) ?? value;
    case "country":
      return say.country(value);
    case "level":
      return say.word("level", value);
    default:
      return say.figure(property, value);
  }
}

/** A property's name in the user's language; figures name themselves. */
export function sayProperty(property: string, say: Say): string {
  const known = say.word("property", property);
  return known === property.replaceAll("_", " ") ? say.figureName(property) : known;
}
