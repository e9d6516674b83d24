import { closest, distance } from "fastest-levenshtein";
import { fold } from "../model/fold.ts";

/** The choice that a mistyped word most likely means, or null where none is near. */
export function nearest(word: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const folded = new Map(choices.map((choice) => [fold(choice), choice]));
  const wanted = fold(word);
  const best = closest(wanted, [...folded.keys()]);
  return distance(wanted, best) <= Math.max(1, Math.floor(wanted.length / 3))
    ? (folded.get(best) ?? null)
    : null;
}

/** `did you mean "x"?` where one is near, else the list to choose from. */
export function chooseFrom(word: string, choices: readonly string[]): string {
  const near = nearest(word, choices);
  return near === null ? `write one of: ${choices.join(", ")}` : `did you mean "${near}"?`;
}
