import type { z } from "zod";
import { CityTiesError } from "../model/errors.ts";
import { issueName } from "../model/issue.ts";

/** Checks what a user wrote against a question's own schema. Throws `bad_request` naming the option. */
export function checked<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${option(issueName(path))} ${message}`,
  );
  throw new CityTiesError("bad_request", `${problems.join("; ")}.`);
}

/** What the command line calls a parameter of the API. */
function option(name: string): string {
  if (name === "q" || name === "text") return "The text";
  if (name.length === 1) return `-${name}`;
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
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
