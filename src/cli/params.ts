import type { z } from "zod";
import { CityTiesError } from "../model/errors.ts";

/** Checks what a user wrote against a question's own schema. Throws `bad_request` naming the option. */
export function checked<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new CityTiesError("bad_request", `That cannot be asked (${problems.join("; ")}).`);
}

/** A list as it is written on the command line: `event,official`. */
export function listed(text: string | undefined): string[] | undefined {
  const parts = text
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts?.length ? parts : undefined;
}

/** `Huế, VN,Cergy` are two places: a code in capitals belongs to the name before it. */
export function listedPlaces(text: string | undefined): string[] {
  const places: string[] = [];
  for (const part of listed(text) ?? []) {
    const isCode = /^[A-Z]{2}$/.test(part) && places.length > 0;
    places.push(isCode ? `${places.pop()}, ${part}` : part);
  }
  return places;
}
