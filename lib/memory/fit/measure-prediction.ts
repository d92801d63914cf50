import type { RecallItem } from "./recall-log.ts";

/** How well recall was predicted. Lower is better but for `auc`. */
export interface PredictionFigures {
  readonly items: number;
  /** Mean of −ln of the probability given to what happened. */
  readonly logLoss: number;
  /** Root mean square of predicted minus actual share over bins of like reviews. */
  readonly rmseBins: number;
  /** The chance that a recalled review was given more than a forgotten one; null when all were one of the two. */
  readonly auc: number | null;
}

/** A tenth (or so) of the predictions: what was said, and what came. */
export interface CalibrationBin {
  readonly predicted: number;
  readonly actual: number;
  readonly items: number;
}

/** The figures of predictions, one an item. Zeros when there are none. */
export function measurePrediction(
  items: readonly RecallItem[],
  predicted: ArrayLike<number>,
): PredictionFigures {
  const logLoss = meanOf(items, (item, at) => lossOf(item.isRecalled, predicted[at] ?? 0));
  const auc = areaUnderCurve(items, predicted);
  return { items: items.length, logLoss, rmseBins: rmseOfBins(items, predicted), auc };
}

/** Predictions in bins of equal width from 0 to 1, the empty ones left out. */
export function calibrationBins(
  items: readonly RecallItem[],
  predicted: ArrayLike<number>,
  bins = 20,
): readonly CalibrationBin[] {
  return sumsBy(items, predicted, (_, at) => {
    const bin = Math.min(bins - 1, Math.floor((predicted[at] ?? 0) * bins));
    return String(bin).padStart(4, "0");
  });
}

/** No prediction is so sure that one miss weighs more than all else (srs-benchmark clips alike). */
const leastProbability = 0.0001;

/** −ln of the probability given to what happened. */
export function lossOf(isRecalled: boolean, predicted: number): number {
  const p = Math.min(Math.max(predicted, leastProbability), 1 - leastProbability);
  return -Math.log(isRecalled ? p : 1 - p);
}

/** Bins by elapsed days, number of reviews and of lapses, as the FSRS optimiser has them (`rmse_matrix`). */
function rmseOfBins(items: readonly RecallItem[], predicted: ArrayLike<number>): number {
  const bins = sumsBy(items, predicted, ({ elapsedDays, reviews, lapses }) =>
    [
      (2.48 * 3.62 ** Math.floor(Math.log(elapsedDays) / Math.log(3.62))).toFixed(2),
      (1.99 * 1.89 ** Math.floor(Math.log(reviews + 1) / Math.log(1.89))).toFixed(0),
      lapses === 0
        ? "0"
        : (1.65 * 1.73 ** Math.floor(Math.log(lapses) / Math.log(1.73))).toFixed(0),
    ].join(" "),
  );
  const squares = bins.reduce((sum, bin) => sum + bin.items * (bin.predicted - bin.actual) ** 2, 0);
  return items.length === 0 ? 0 : Math.sqrt(squares / items.length);
}

/** By ranks (Mann–Whitney), ties counting half. */
function areaUnderCurve(items: readonly RecallItem[], predicted: ArrayLike<number>): number | null {
  const order = items.map((_, at) => at).sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0));
  const recalled = items.filter(({ isRecalled }) => isRecalled).length;
  const forgotten = items.length - recalled;
  if (recalled === 0 || forgotten === 0) return null;
  let ranks = 0;
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (
      last + 1 < order.length &&
      predicted[order[last + 1] ?? 0] === predicted[order[first] ?? 0]
    )
      last += 1;
    const rank = (first + last) / 2 + 1;
    for (let at = first; at <= last; at += 1) if (items[order[at] ?? 0]?.isRecalled) ranks += rank;
    first = last + 1;
  }
  return (ranks - (recalled * (recalled + 1)) / 2) / (recalled * forgotten);
}

function sumsBy(
  items: readonly RecallItem[],
  predicted: ArrayLike<number>,
  keyOf: (item: RecallItem, at: number) => string,
): readonly CalibrationBin[] {
  const sums = new Map<string, { predicted: number; actual: number; items: number }>();
  for (const [at, item] of items.entries()) {
    const key = keyOf(item, at);
    const sum = sums.get(key) ?? { predicted: 0, actual: 0, items: 0 };
    sum.predicted += predicted[at] ?? 0;
    sum.actual += item.isRecalled ? 1 : 0;
    sum.items += 1;
    sums.set(key, sum);
  }
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, sum]) => ({
      predicted: sum.predicted / sum.items,
      actual: sum.actual / sum.items,
      items: sum.items,
    }));
}

function meanOf(
  items: readonly RecallItem[],
  figureOf: (item: RecallItem, at: number) => number,
): number {
  const sum = items.reduce((total, item, at) => total + figureOf(item, at), 0);
  return items.length === 0 ? 0 : sum / items.length;
}
