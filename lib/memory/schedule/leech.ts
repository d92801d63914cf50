/**
 * Whether a card that was just forgotten for the `lapses`-th time is to be marked as a leech: at the threshold, and again after every half of it (Anki,
 * scheduler/states/review.rs: 8, 12, 16, …). A threshold of 0 marks none.
 */
export function isLeechNow(lapses: number, threshold: number): boolean {
  if (threshold <= 0 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
