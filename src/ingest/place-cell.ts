import { fold } from "../model/fold.ts";
import { countryByName, countryNames, isCountryCode } from "./countries.ts";
import type { Problem } from "./reject.ts";

/** A place as a cell writes it: `Huế, VN`, or an id. */
export type PlaceRef =
  | { readonly by: "name"; readonly name: string; readonly country: string }
  | { readonly by: "id"; readonly id: string };

/** Reads `Huế, VN` (the last comma counts: `Washington, D.C., US`) or an id. Country codes become lower case. */
export function readPlace(cell: string): PlaceRef | Problem {
  const comma = cell.lastIndexOf(",");
  if (comma < 0) return readId(cell);
  const name = cell.slice(0, comma).trim();
  const country = cell.slice(comma + 1).trim();
  if (!isCountryCode(country)) return countryProblem(country, name);
  if (fold(name) === "") {
    return { reason: `"${cell}" names no place`, suggestion: "write the name before the comma" };
  }
  return { by: "name", name, country: country.toLowerCase() };
}

function readId(cell: string): PlaceRef | Problem {
  const [, name, code] = /^(.+)\s([A-Za-z]{2})$/.exec(cell) ?? [];
  if (name !== undefined && code !== undefined && isCountryCode(code)) {
    return { reason: `"${cell}" has no country`, suggestion: `write it as "${name}, ${code}"` };
  }
  if (/\s/.test(cell)) {
    return {
      reason: `"${cell}" has no country`,
      suggestion: `write it with the country's code, as "${cell}, VN"`,
    };
  }
  return { by: "id", id: cell };
}

/** Says that a text is no country's code; where it is a country's name, which code it has. */
export function countryProblem(country: string, name?: string): Problem {
  const code = countryByName(country);
  const written = (known: string) => (name === undefined ? known : `${name}, ${known}`);
  return {
    reason: `"${country}" is no country code`,
    suggestion: code
      ? `write "${written(code)}" (${countryNames(code)[0]})`
      : "write the two letters of ISO 3166-1, as VN or FR",
  };
}
