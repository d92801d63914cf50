/** One measured thing: how many a second, and against what in the same run. Machines are noisy; the ratio is what counts. */
export interface Measured {
  readonly what: string;
  readonly perSecond: number;
  readonly against: string;
  readonly ratio: number;
  /** The least ratio that is still fine; null where none is set yet. */
  readonly budget: number | null;
}

/** How many operations a second `work` does, the best of three runs; `work` says how many it did. */
export async function rateOf(work: () => number | Promise<number>): Promise<number> {
  const rates: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    const done = await work();
    rates.push((done * 1000) / (performance.now() - start));
  }
  return Math.max(...rates);
}

/** The exponent with which time grows from the first size to the last: 1 is linear, 2 quadratic. */
export function growth(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return Number.NaN;
  return Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
}

/** Prints the table; true when every budget is kept. */
export function report(rows: readonly Measured[]): boolean {
  for (const row of rows) {
    const kept = row.budget === null ? "" : row.ratio >= row.budget ? "kept" : "MISSED";
    const budget = row.budget === null ? "" : ` (budget ${row.budget})`;
    const rate = Math.round(row.perSecond).toLocaleString("en");
    console.log(
      `${row.what.padEnd(34)} ${rate.padStart(12)} /s   ${row.ratio.toFixed(2)} × ${row.against}${budget} ${kept}`,
    );
  }
  return rows.every((row) => row.budget === null || row.ratio >= row.budget);
}
