/** Where a day may fall: a whole number of days between `minimumDays` and `maximumDays`. */
export interface IntervalBounds {
  readonly minimumDays: number;
  readonly maximumDays: number;
}

/**
 * A number in [0, 1) that looks random and depends on nothing but the card and how often it was answered:
 * the preview, the answer, the phone and the server all draw the same. `salt` gives a second, independent draw.
 */
export function drawOf(cardId: string, reps: number, salt = ""): number {
  return hashOf(`${cardId} ${reps} ${salt}`) / 2 ** 32;
}

/**
 * A 32-bit hash: FNV-1a, then the finalizer of MurmurHash3, since FNV alone leaves the high bits of similar
 * ids alike.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The whole day chosen for an interval: within 15 % of it for short ones, 5 % for long ones, and never outside
 * the bounds. `draw` in [0, 1). Ranges are those of Anki (rslib/src/scheduler/states/fuzz.rs).
 */
export function fuzzedDays(intervalDays: number, bounds: IntervalBounds, draw: number): number {
  const { lower, upper } = fuzzRange(intervalDays, bounds);
  return Math.floor(lower + draw * (1 + upper - lower));
}

/** The first and last day an interval may be moved to. */
export function fuzzRange(
  intervalDays: number,
  bounds: IntervalBounds,
): { lower: number; upper: number } {
  const maximum = bounds.maximumDays;
  const minimum = Math.min(bounds.minimumDays, maximum);
  const interval = clamp(intervalDays, minimum, maximum);
  const delta = fuzzDelta(interval);
  const lower = clamp(Math.round(interval - delta), minimum, maximum);
  const upper = clamp(Math.round(interval + delta), minimum, maximum);
  const widen = upper === lower && upper > 2 && upper < maximum;
  return { lower, upper: widen ? upper + 1 : upper };
}

/**
 * Seconds added to a learning step, so that cards answered together do not come back in the same order:
 * up to a quarter of the step, at most five minutes (Anki, answering/learning.rs).
 */
export function stepFuzzSeconds(delaySeconds: number, draw: number): number {
  return Math.floor(draw * Math.min(delaySeconds * 0.25, 300));
}

function fuzzDelta(days: number): number {
  if (days < 2.5) return 0;
  return (
    1 +
    0.15 * clamp(days - 2.5, 0, 4.5) +
    0.1 * clamp(days - 7, 0, 13) +
    0.05 * Math.max(0, days - 20)
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
