import { err, ok, type Result } from "#lib/result";
import type { TimeSplit } from "./time-split.ts";

/**
 * So many predictable reviews are needed. The optimiser fits all 21 weights from 64 of them on, and of five time splits the first learns from a sixth; Anki asked for as many while it asked for any.
 */
export const leastReviews = 400;

/** So many of them must be later than the weights in use were fitted: half of them teach, half judge. */
export const leastNewReviews = 100;

/** There are so many reviews to learn from, or (`tooFewNew`) so many that the weights in use have not learned from, and so many are needed. */
export interface TooFewReviews {
  readonly type: "tooFew" | "tooFewNew";
  readonly reviews: number;
  readonly needed: number;
}

/**
 * What new weights are fitted to and on what they are judged against those in use: the last fifth of `items`, none of which either has seen. Of the `unseen` last items, those later
 * than the weights in use were fitted, at most half are held out: from the others something new can be learned.
 */
export function heldOut(items: number, unseen: number): Result<TimeSplit, TooFewReviews> {
  if (items < leastReviews) return err({ type: "tooFew", reviews: items, needed: leastReviews });
  if (unseen < leastNewReviews) {
    return err({ type: "tooFewNew", reviews: unseen, needed: leastNewReviews });
  }
  const from = items - Math.min(Math.floor(items / 5), Math.ceil(unseen / 2));
  return ok({ train: { from: 0, to: from }, test: { from, to: items } });
}
