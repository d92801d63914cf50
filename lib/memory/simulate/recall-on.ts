import { createKernel } from "#lib/memory/kernel/memory-kernel";
import { boundedWeights } from "#lib/memory/schedule/fsrs";
import type { MemorySnapshot } from "./study-plan.ts";

/**
 * Each card's probability (0–1) of being recalled on a later day if none were reviewed after the snapshot; 0 for cards not learned. `day` counts from the same day as the snapshot;
 * before a card's last review it is 1. A deck is a snapshot too.
 */
export function recallOn(
  { stability, lastReviewDay }: Pick<MemorySnapshot, "stability" | "lastReviewDay">,
  day: number,
  weights: readonly number[],
): Float64Array {
  const kernel = createKernel(boundedWeights(weights));
  return stability.map((days, row) =>
    days === 0 ? 0 : kernel.recall(days, Math.max(0, day - (lastReviewDay[row] ?? 0))),
  );
}
