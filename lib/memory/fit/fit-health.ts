import type { PredictionFigures } from "./measure-prediction.ts";

/** Fewer predicted reviews than these tell nothing (Anki). */
const leastItemsForHealth = 300;

/** How far log loss and RMSE(bins) are from what is usual for such a share recalled and so many reviews: 1 is usual. */
export interface FitHealth {
  readonly isHealthy: boolean;
  readonly logLossRatio: number;
  readonly rmseRatio: number;
}

/**
 * Whether FSRS predicts this learner about as well as others: log loss within 1.11, or RMSE(bins) within 1.53, of what is usual (Anki 26.08, rslib/src/scheduler/fsrs/params.rs). `recalledShare` 0–1 of the same items.
 * Null for fewer than 300 predictions, and where nothing (or everything) was recalled.
 */
export function fitHealth(
  { items, logLoss, rmseBins }: PredictionFigures,
  recalledShare: number,
): FitHealth | null {
  if (items <= leastItemsForHealth || recalledShare <= 0 || recalledShare >= 1) return null;
  const r = recalledShare;
  const usualLoss = 0.623 * (4 * r * (1 - r)) ** 0.738;
  const usualRmse = 0.0135 / (r ** 0.504 - 1.14) + 0.176 / ((items / 1000) ** 0.825 + 2.22) + 0.101;
  const [logLossRatio, rmseRatio] = [logLoss / usualLoss, rmseBins / usualRmse];
  return { isHealthy: logLossRatio <= 1.11 || rmseRatio <= 1.53, logLossRatio, rmseRatio };
}
