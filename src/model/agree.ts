import type { FactValue, StatedClaim } from "./claims.ts";
import { REFERENCE } from "./claims.ts";
import { type DateBounds, dateBounds, isApproximate, isWithin } from "./dates.ts";
import { fold } from "./fold.ts";

/** When two claims about one property disagree, and which of two says more. */

export const DATE_PROPERTIES: readonly string[] = ["since", "until", "start", "end"];
export const LIST_PROPERTIES: readonly string[] = ["fields", "events"];

const EARTH_RADIUS_KM = 6371;
/** Two gazetteers put a city's centre some kilometres apart; another city is further away. */
const SAME_PLACE_KM = 50;

type Point = { lat: number; lon: number };

/** Great-circle distance in kilometres. */
function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const isPoint = (value: FactValue): value is Point =>
  typeof value === "object" && !Array.isArray(value);

function agreeOnDates(a: DateBounds, b: DateBounds): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** Whether two stated values can both be true. */
export function agree(property: string, a: FactValue, b: FactValue): boolean {
  if (isPoint(a) && isPoint(b)) return distanceKm(a, b) <= SAME_PLACE_KM;
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  if (a === b) return true;
  if (DATE_PROPERTIES.includes(property)) {
    const [inA, inB] = [dateBounds(a), dateBounds(b)];
    return inA !== null && inB !== null && agreeOnDates(inA, inB);
  }
  return fold(a) !== "" && fold(a) === fold(b);
}

const days = (bounds: DateBounds): number =>
  Date.parse(bounds.to ?? "9999-12-31") - Date.parse(bounds.from ?? "0000-01-01");

/** Whether the date `a` says the same as `b` and is the more exact. */
export function isMoreExact(a: string, b: string): boolean {
  const [inA, inB] = [dateBounds(a), dateBounds(b)];
  if (inA === null || inB === null || !isWithin(inA, inB)) return false;
  return days(inA) < days(inB) || (isWithin(inB, inA) && !isApproximate(a) && isApproximate(b));
}

/**
 * The best claim first: reference data last, reported before announced, the later published, then the
 * source's id, then the claim's. A total order, so the outcome never depends on the order of loading.
 */
export function byWeight(a: StatedClaim, b: StatedClaim): number {
  return (
    Number(a.dataset === REFERENCE) - Number(b.dataset === REFERENCE) ||
    Number(a.status === "announced") - Number(b.status === "announced") ||
    compareText(assertedFrom(b), assertedFrom(a)) ||
    compareText(a.source, b.source) ||
    compareText(a.id, b.id)
  );
}

/** The first day on which the source may have said it; nothing known comes before everything. */
export const assertedFrom = (claim: StatedClaim): string =>
  claim.assertedOn === undefined ? "" : (dateBounds(claim.assertedOn)?.from ?? "");

/** Plain code unit order, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
