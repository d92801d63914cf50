/** Cards and what they are ordered by: lowest key first, ties by `ties`. Both by row. */
export interface Ranking {
  readonly keys: Float64Array;
  readonly ties: (row: number) => number;
}

/**
 * Moves the `first` rows that come first among `rows[0..count)` to its front, in any order: in time linear in `count`, however many wait (quickselect).
 */
export function pickFirst(
  rows: Int32Array,
  count: number,
  first: number,
  { keys, ties }: Ranking,
): void {
  const isBefore = (one: number, other: number) => {
    const difference = (keys[one] ?? 0) - (keys[other] ?? 0);
    return difference === 0 ? ties(one) < ties(other) : difference < 0;
  };
  let [low, high] = [0, count - 1];
  while (low < high) {
    const border = partition(rows, low, high, isBefore);
    if (border + 1 === first) return;
    if (border < first) low = border + 1;
    else high = border;
  }
}

/** Hoare's partition: from `low` to the index returned nothing comes after anything behind it. */
function partition(
  rows: Int32Array,
  low: number,
  high: number,
  isBefore: (one: number, other: number) => boolean,
): number {
  const pivot = rows[(low + high) >> 1] ?? 0;
  let [left, right] = [low - 1, high + 1];
  for (;;) {
    do left += 1;
    while (isBefore(rows[left] ?? 0, pivot));
    do right -= 1;
    while (isBefore(pivot, rows[right] ?? 0));
    if (left >= right) return right;
    const swapped = rows[left] ?? 0;
    rows[left] = rows[right] ?? 0;
    rows[right] = swapped;
  }
}

/** Puts `rows[0..count)` in order. */
export function putInOrder(rows: Int32Array, count: number, { keys, ties }: Ranking): void {
  rows
    .subarray(0, count)
    .sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || ties(one) - ties(other));
}
