/** So many cards have this value, a whole number. */
interface ValueCount {
  readonly value: number;
  readonly cards: number;
}

/** How a figure is spread over cards: `counts` by value, the smallest first, of those that occur. `mean` and `median` are null when there are no cards. */
export interface Histogram {
  readonly counts: readonly ValueCount[];
  readonly cards: number;
  readonly mean: number | null;
  readonly median: number | null;
}

/** Anki's 50 %, 95 % and All. */
export type Percentile = 0.5 | 0.95 | 1;

/** A bar: the values from `from` to `until`, both included. `cumulatedShare` (0–1): of all cards, those up to and with it. */
export interface Bin {
  readonly from: number;
  readonly until: number;
  readonly cards: number;
  readonly cumulatedShare: number;
}

/** `pairs`: value and cards, in any order, a value perhaps more than once. */
export function histogramOf(pairs: Iterable<readonly [number, number]>): Histogram {
  const byValue = new Map<number, number>();
  for (const [value, cards] of pairs) byValue.set(value, (byValue.get(value) ?? 0) + cards);
  const counts = [...byValue]
    .map(([value, cards]) => ({ value, cards }))
    .sort((one, other) => one.value - other.value);
  const cards = counts.reduce((sum, count) => sum + count.cards, 0);
  const total = counts.reduce((sum, count) => sum + count.value * count.cards, 0);
  return {
    counts,
    cards,
    mean: cards === 0 ? null : total / cards,
    median: medianOf(counts, cards),
  };
}

/** The smallest value that at least this share of the cards do not exceed; null without cards. */
function quantile({ counts, cards }: Histogram, share: Percentile): number | null {
  let below = 0;
  for (const count of counts) {
    below += count.cards;
    if (below >= share * cards) return count.value;
  }
  return null;
}

/**
 * Bars of equal width, at most so many, from the smallest value to the percentile: what lies above is left out, as in Anki. [] without cards.
 */
export function binned(
  histogram: Histogram,
  { share, most }: { readonly share: Percentile; readonly most: number },
): readonly Bin[] {
  const first = histogram.counts[0]?.value;
  const last = quantile(histogram, share);
  if (first === undefined || last === null) return [];
  const width = Math.ceil((last - first + 1) / most);
  const bars = Math.ceil((last - first + 1) / width);
  const sums = Array.from({ length: bars }, () => 0);
  for (const { value, cards } of histogram.counts) {
    const bar = Math.floor((value - first) / width);
    if (value <= last) sums[bar] = (sums[bar] ?? 0) + cards;
  }
  let below = 0;
  return sums.map((cards, bar) => {
    below += cards;
    const from = first + bar * width;
    const until = Math.min(last, from + width - 1);
    return { from, until, cards, cumulatedShare: below / histogram.cards };
  });
}

/** The middle value, or the mean of the two in the middle. */
function medianOf(counts: readonly ValueCount[], cards: number): number | null {
  if (cards === 0) return null;
  return (
    (valueAt(counts, Math.floor((cards - 1) / 2)) + valueAt(counts, Math.floor(cards / 2))) / 2
  );
}

/** The value of the card of that rank, the first being 0. */
function valueAt(counts: readonly ValueCount[], rank: number): number {
  let below = 0;
  for (const { value, cards } of counts) {
    below += cards;
    if (below > rank) return value;
  }
  return Number.NaN;
}
