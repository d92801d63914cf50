import type { MemoryKernel } from "#lib/memory/kernel/memory-kernel";
import { type DeckColumns, phases } from "./deck-columns.ts";
import type { Figures } from "./study-day.ts";

const matureDays = 21;

/** Keeps count of the reviews: what was to be expected of each, and what came of it. A card is looked at before it is answered. */
export interface ReviewTally {
  readonly look: (row: number, day: number) => void;
  readonly note: (day: number, isForgotten: boolean) => void;
}

export function createReviewTally(
  { phase, stability, lastReviewDay, intervalDays }: DeckColumns,
  kernel: MemoryKernel,
  desiredRetention: number,
  figures: Figures,
): ReviewTally {
  const daysPerStability = kernel.intervalFor(1, desiredRetention);
  let [isReview, isMature, isFleeting] = [false, false, false];
  return {
    look(row, day) {
      isReview = phase[row] === phases.review;
      if (!isReview) return;
      const days = stability[row] ?? 0;
      isMature = (intervalDays[row] ?? 0) >= matureDays;
      isFleeting = days * daysPerStability < 1;
      count(figures.expected, day, kernel.recall(days, day - (lastReviewDay[row] ?? 0)));
    },
    note(day, isForgotten) {
      if (!isReview) return;
      if (isMature) count(figures.mature, day, 1);
      if (isFleeting) count(figures.fleeting, day, 1);
      if (!isForgotten) return;
      count(figures.forgotten, day, 1);
      if (isMature) count(figures.matureForgotten, day, 1);
      if (isFleeting) count(figures.fleetingForgotten, day, 1);
    },
  };
}

/** Adds to a figure of a day. */
export function count(figure: Uint32Array | Float64Array, day: number, by: number): void {
  figure[day] = (figure[day] ?? 0) + by;
}
