import { cpus, totalmem } from "node:os";

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
 * Runs both in turn, so that whatever else the machine does meets both, and changes which goes first.
 * The first `warmUp` rounds are not counted.
 */
export async function interleave(
  rounds: number,
  warmUp: number,
  ours: (round: number) => Promise<unknown>,
  bare: (round: number) => Promise<unknown>,
): Promise<{ ours: number[]; bare: number[] }> {
  const taken = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round++) {
    const sides = [
      { list: taken.ours, work: ours },
      { list: taken.bare, work: bare },
    ];
    if (round % 2 === 1) sides.reverse();
    for (const { list, work } of sides) {
      const ms = await timed(() => work(round));
      if (round >= warmUp) list.push(ms);
    }
  }
  return taken;
}

/** What the numbers depend on; nothing that tells whose machine it is. */
export function machine() {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
