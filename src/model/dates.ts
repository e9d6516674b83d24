import edtf from "edtf";

/** The first and last day (ISO `YYYY-MM-DD`) that an EDTF string may mean; null is an open end. */
export interface DateBounds {
  readonly from: string | null;
  readonly to: string | null;
}

const day = (ms: number): string | null =>
  Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null;

// Parsing takes 70 µs, and a load asks for the same few thousand dates again and again.
const known = new Map<string, DateBounds | null>();
const MAX_KNOWN = 20_000;

/** Bounds of an EDTF string (`2007`, `2021-05`, `2019~`, `199X`, `2004/2006`), or null where it is none. */
export function dateBounds(text: string): DateBounds | null {
  let bounds = known.get(text);
  if (bounds === undefined) {
    bounds = parseBounds(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, bounds);
  }
  return bounds;
}

// The parser makes 29 February of any year a day, the first of March in most.
const isDay = (iso: string): boolean => {
  const ms = Date.parse(iso);
  return Number.isFinite(ms) && day(ms) === iso;
};

function parseBounds(text: string): DateBounds | null {
  if (!(text.match(/\d{4}-\d\d-\d\d/g) ?? []).every(isDay)) return null;
  try {
    const parsed = edtf(text);
    return { from: day(parsed.min), to: day(parsed.max) };
  } catch {
    return null;
  }
}

/** Bounds of a year, a month or a day as a question names it (`2019`, `2019-05`, `2019-05-01`), or null. */
export function calendarBounds(text: string): DateBounds | null {
  const bounds = /^(?!0000)\d{4}(-\d\d){0,2}$/.test(text) ? dateBounds(text) : null;
  // EDTF counts seasons on from the twelve months: 2019-21 is a spring, and begins in another month.
  return bounds?.from?.startsWith(text) ? bounds : null;
}

/** Whether `inner` says the same as `outer`, or the same more exactly (`2007-09-13` within `2007`). */
export function isWithin(inner: DateBounds, outer: DateBounds): boolean {
  const startsInside = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const endsInside = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return startsInside && endsInside;
}

/** A date is approximate or uncertain where its source says so (`~`, `?`, `%`). */
export const isApproximate = (text: string): boolean => /[~?%]/.test(text);
