import { isWithinBounds, presetBounds } from "#lib/memory/schedule/preset-bounds";
import { readWhole } from "./read-number.ts";
import type { TypedPreset } from "./typed-preset.ts";

/** Anki advises against a shorter maximum. */
const halfYearDays = 180;

/** How many reviews a day a new card a day brings about in time (Anki's rule of thumb). */
const reviewsPerNew = 10;

/** Whether a maximum that can be saved costs more than it helps. */
export function isShortMaximum(typed: Pick<TypedPreset, "maximumIntervalDays">): boolean {
  const days = readWhole(typed.maximumIntervalDays);
  return isWithinBounds("maximumIntervalDays", days) && days < halfYearDays;
}

/** Reviews a day that so many new cards bring about in time. */
export function expectedReviews(newPerDay: number): number {
  return Math.min(newPerDay * reviewsPerNew, presetBounds.reviewsPerDay[1]);
}

/** Whether limits that can be saved let cards wait ever longer. */
export function isLowReviewLimit(typed: Pick<TypedPreset, "newPerDay" | "reviewsPerDay">): boolean {
  const [cards, reviews] = [readWhole(typed.newPerDay), readWhole(typed.reviewsPerDay)];
  if (!isWithinBounds("newPerDay", cards) || !isWithinBounds("reviewsPerDay", reviews))
    return false;
  return reviews < expectedReviews(cards);
}
