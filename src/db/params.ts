import neo4j from "neo4j-driver";
import { CityTiesError } from "../model/errors.ts";

/** What `dateParam` and `pointParam` give: the driver's own values, which only this room looks into. */
export type SpecialParam = DateParam | PointParam;
type DateParam = InstanceType<typeof neo4j.types.Date>;
type PointParam = InstanceType<typeof neo4j.types.Point>;

export type ParamValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | SpecialParam
  | readonly ParamValue[]
  | { readonly [key: string]: ParamValue };

export type Params = { readonly [key: string]: ParamValue };

/** A `date` from `YYYY-MM-DD`; throws `bad_request` for anything else, impossible days included. */
export function dateParam(iso: string): SpecialParam {
  const [, year, month, day] = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) {
    throw new CityTiesError("bad_request", `"${iso}" is no day: write it as 2025-10-06.`);
  }
  return new neo4j.types.Date(
    neo4j.int(Number(year)),
    neo4j.int(Number(month)),
    neo4j.int(Number(day)),
  );
}

const WGS_84 = 4326;

/** A WGS 84 point, in degrees; throws `bad_request` outside of the globe. */
export function pointParam(lat: number, lon: number): SpecialParam {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw new CityTiesError(
      "bad_request",
      `${lat}, ${lon} is no place on the globe: give latitude, then longitude, in degrees.`,
    );
  }
  return new neo4j.types.Point(neo4j.int(WGS_84), lon, lat);
}

/**
 * What the driver sends: JavaScript's whole numbers as Neo4j integers (so that `LIMIT $n` works), other numbers as
 * floats, `undefined` as null.
 */
export function toDriver(value: ParamValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined || value === null) return null;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (neo4j.isDate(value) || neo4j.isPoint(value)) return value;
  const map: Record<string, unknown> = {};
  for (const key of Object.keys(value)) map[key] = toDriver((value as Params)[key]);
  return map;
}
