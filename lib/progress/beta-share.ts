/** What is believed of a share: as if `yes` of `yes + no` had been seen; both > 0. */
export interface BetaShare {
  readonly yes: number;
  readonly no: number;
}

/** Enough that a step is narrower than any figure that is shown. */
const cells = 400;

/** The share (0–1) that is expected. */
export function meanShare({ yes, no }: BetaShare): number {
  return yes / (yes + no);
}

/**
 * The belief after so many more were seen. What was seen counts as `most` cases at most, for the next text and the next year may be
 * unlike those before.
 */
export function learnedShare(
  before: BetaShare,
  seen: { readonly yes: number; readonly no: number },
  most: number,
): BetaShare {
  const part = Math.min(1, most / Math.max(seen.yes + seen.no, 1));
  return { yes: before.yes + part * seen.yes, no: before.no + part * seen.no };
}

/** The share below which so much of the belief lies, for each of the `levels` (0–1), by summing the Beta density over narrow cells. */
export function shareQuantiles({ yes, no }: BetaShare, levels: readonly number[]): number[] {
  const logs = Float64Array.from({ length: cells }, (_, cell) =>
    logDensity((cell + 0.5) / cells, yes, no),
  );
  // Reckoned from the highest, so that a sure belief does not vanish.
  const peak = Math.max(...logs);
  const sums = new Float64Array(cells + 1);
  for (const [cell, log] of logs.entries()) {
    sums[cell + 1] = (sums[cell] ?? 0) + Math.exp(log - peak);
  }
  const whole = sums[cells] ?? 1;
  return levels.map((level) => placeOf(sums, level * whole) / cells);
}

function logDensity(share: number, yes: number, no: number): number {
  return (yes - 1) * Math.log(share) + (no - 1) * Math.log1p(-share);
}

/** Where rising sums reach a value, in cells, with straight lines between. */
function placeOf(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const [here, there] = [sums[low] ?? 0, sums[high] ?? 0];
  return low + (there > here ? (value - here) / (there - here) : 0);
}
