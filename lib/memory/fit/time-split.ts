/** A stretch of the past to learn from, and the stretch after it to be judged on. Indexes, `from` inclusive, `to` exclusive. */
export interface TimeSplit {
  readonly train: { readonly from: number; readonly to: number };
  readonly test: { readonly from: number; readonly to: number };
}

/**
 * So many splits of `count` items in order of time: the first part and then one more each time to learn from, the next to be judged on (scikit-learn's TimeSeriesSplit). Nothing is
 * ever judged by what came after it. [] when there are fewer items than parts.
 */
export function timeSplits(count: number, splits = 5): readonly TimeSplit[] {
  const size = Math.floor(count / (splits + 1));
  if (size === 0) return [];
  return Array.from({ length: splits }, (_, number) => {
    const from = count - (splits - number) * size;
    return { train: { from: 0, to: from }, test: { from, to: from + size } };
  });
}
