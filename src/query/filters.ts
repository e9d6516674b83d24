import type { Params } from "../db/params.ts";
import { dateBounds } from "../model/dates.ts";
import type { Filters } from "../model/filters.ts";

const listOrNull = (list: readonly string[] | undefined) => (list?.length ? [...list] : null);
const day = (year: number | undefined, monthAndDay: string) =>
  year === undefined ? null : `${String(year).padStart(4, "0")}-${monthAndDay}`;

/** The parameters of the predicate on ties that stands alike in every statement; null does not restrict. */
export function filterParams(filters: Partial<Filters>): Params {
  const active = filters.activeIn === undefined ? null : dateBounds(filters.activeIn);
  return {
    kinds: listOrNull(filters.kind),
    countries: listOrNull(filters.country),
    fields: listOrNull(filters.field),
    statuses: listOrNull(filters.status),
    minSources: filters.minSources ?? null,
    datasets: listOrNull(filters.dataset),
    activeFrom: active && (active.from ?? "0001-01-01"),
    activeTo: active && (active.to ?? "9999-12-31"),
    startedFrom: day(filters.from, "01-01"),
    startedTo: day(filters.to, "12-31"),
    keepUnknown: filters.unknownDates !== "drop",
  };
}
