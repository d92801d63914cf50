import type { Memory } from "./card-state.ts";
import { boundedWeights, intervalForRetention } from "./fsrs.ts";

/** What a scheduler that knows no memory says of a card. */
export interface KnownInterval {
  /** At least 0. */
  readonly intervalDays: number;
  /** What that scheduler aims at, between 0 and 1: recall after the interval. */
  readonly retention: number;
  /** SM-2's ease: by how much an interval grew with each pass, usually 2.5. */
  readonly easeFactor: number;
}

/** SM-2's ease of a card about which nothing is known. */
export const usualEaseFactor = 2.5;

const leastStability = 0.001;

/**
 * The memory of which recall has fallen to `retention` after the interval, S = interval / (interval at stability 1), and
 * which a pass on that day would make `easeFactor` times as stable: difficulty is what is left to explain that growth
 * (fsrs-rs, src/inference.rs, memory_state_from_sm2). Throws a RangeError on a retention outside 0–1.
 */
export function memoryOfInterval(known: KnownInterval, weights: readonly number[]): Memory {
  const { intervalDays, retention, easeFactor } = known;
  const [w8 = 0, w9 = 0, w10 = 0] = boundedWeights(weights).slice(8, 11);
  const stability =
    Math.max(intervalDays, leastStability) / intervalForRetention(1, retention, weights);
  const growth = Math.exp(w8) * stability ** -w9 * Math.expm1((1 - retention) * w10);
  const difficulty = Math.min(Math.max(11 - (easeFactor - 1) / growth, 1), 10);
  return { stability, difficulty };
}
