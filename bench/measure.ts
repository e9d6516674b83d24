/** Milliseconds: the middle of the sample and the value that 95 of 100 stay under. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** The value below which `share` (0 to 1) of the sample lies, between neighbours by straight line. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

const spread = (sample: readonly number[]): Spread => ({
  median: quantile(sample, 0.5),
  p95: quantile(sample, 0.95),
});

export interface Comparison {
  readonly name: string;
  readonly unit: "ms" | "MB";
  readonly ours: Spread;
  readonly bare: Spread;
  /** Ours divided by bare. */
  readonly ratio: Spread;
}

export function compare(
  name: string,
  unit: Comparison["unit"],
  ours: readonly number[],
  bare: readonly number[],
): Comparison {
  const [a, b] = [spread(ours), spread(bare)];
  return {
    name,
    unit,
    ours: a,
    bare: b,
    ratio: { median: a.median / b.median, p95: a.p95 / b.p95 },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Runs all sides in turn, so that whatever else the machine does meets each of them, and changes which goes first.
 * The first `warmUp` rounds are not counted. Gives each side's milliseconds.
 */
export async function interleave<Side extends string>(
  rounds: number,
  warmUp: number,
  sides: Record<Side, (round: number) => Promise<unknown>>,
): Promise<Record<Side, number[]>> {
  const names = Object.keys(sides) as Side[];
  const taken = Object.fromEntries(names.map((side) => [side, [] as number[]]));
  for (let round = 0; round < rounds + warmUp; round++) {
    const first = round % names.length;
    for (const side of [...names.slice(first), ...names.slice(0, first)]) {
      const ms = await timed(() => sides[side](round));
      if (round >= warmUp) taken[side]?.push(ms);
    }
  }
  return taken as Record<Side, number[]>;
}
