/** Discs to be parted; changed in place. */
export interface Discs {
  x: Float64Array;
  y: Float64Array;
  r: Float64Array;
}

const ROUNDS = 60;

/**
 * Pushes discs apart until none lies on another, or the rounds are over. Each looks only at the
 * discs in the cells around it, and nothing is left to chance: two on the very same spot part
 * along a direction that follows from their numbers.
 */
export function pushApart({ x, y, r }: Discs): void {
  const order = x.length;
  const cell = 2 * r.reduce((most, one) => Math.max(most, one), 1);
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<number, number[]>();
    // Layouts are far narrower than 2^20 cells, so the two numbers share one key.
    const key = (i: number, j: number) => i * 1_048_576 + j;
    const column = (i: number) => Math.floor((x[i] ?? 0) / cell);
    const row = (i: number) => Math.floor((y[i] ?? 0) / cell);
    for (let i = 0; i < order; i++) {
      const at = key(column(i), row(i));
      const here = cells.get(at);
      if (here) here.push(i);
      else cells.set(at, [i]);
    }
    let met = false;
    for (let i = 0; i < order; i++) {
      const [c, d] = [column(i), row(i)];
      for (let dc = -1; dc <= 1; dc++) {
        for (let dd = -1; dd <= 1; dd++) {
          for (const j of cells.get(key(c + dc, d + dd)) ?? []) {
            if (j > i && part(i, j)) met = true;
          }
        }
      }
    }
    if (!met) return;
  }

  function part(i: number, j: number): boolean {
    let dx = (x[j] ?? 0) - (x[i] ?? 0);
    let dy = (y[j] ?? 0) - (y[i] ?? 0);
    let distance = Math.hypot(dx, dy);
    const wanted = (r[i] ?? 0) + (r[j] ?? 0);
    if (distance >= wanted - 0.01) return false;
    if (distance < 0.001) {
      const turn = i * 2.399963 + j;
      dx = Math.cos(turn);
      dy = Math.sin(turn);
      distance = 1;
    }
    const push = ((wanted - Math.min(distance, wanted)) * 0.5) / distance;
    x[i] = (x[i] ?? 0) - dx * push;
    y[i] = (y[i] ?? 0) - dy * push;
    x[j] = (x[j] ?? 0) + dx * push;
    y[j] = (y[j] ?? 0) + dy * push;
    return true;
  }
}
