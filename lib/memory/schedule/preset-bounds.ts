/** Least and most of each number of a preset, both allowed. Desired retention is a share, the others are whole. */
export const presetBounds = {
  desiredRetention: [0.7, 0.99],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  maximumIntervalDays: [1, 36_500],
  learnAheadSeconds: [0, 86_400],
  leechThreshold: [0, 99],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type BoundedNumber = keyof typeof presetBounds;

/** Below it much is forgotten, above it work multiplies (Anki warns outside these). */
export const usualRetention = [0.8, 0.95] as const;

/** Least and most of a step in seconds: a second, and thirty days. */
export const stepBounds = [1, 30 * 86_400] as const;
export const mostSteps = 20;

export const mostBreaks = 50;
/** First and last day counted. Nothing would ever fit elsewhere than into a break without end. */
export const longestBreakDays = 366;

/** Graphemes of a preset's name. */
export const longestName = 60;

/** Whether a number may stand in that field of a preset. */
export function isWithinBounds(field: BoundedNumber, value: number): boolean {
  const [least, most] = presetBounds[field];
  const isFit = field === "desiredRetention" ? Number.isFinite(value) : Number.isInteger(value);
  return isFit && value >= least && value <= most;
}
