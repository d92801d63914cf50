import {
  type CalibrationBin,
  calibrationBins,
  measurePrediction,
  type PredictionFigures,
} from "./measure-prediction.ts";
import { movingAverage, predictRecall } from "./predict-recall.ts";
import type { RecallItem, RecallLog } from "./recall-log.ts";
import { type TimeSplit, timeSplits } from "./time-split.ts";

/** One way of predicting, judged on answers that came after all it had learned from. */
export interface Judgement {
  readonly figures: PredictionFigures;
  readonly bins: readonly CalibrationBin[];
}

export interface Judged {
  readonly default: Judgement;
  readonly fitted: Judgement;
  readonly movingAverage: Judgement;
  /** Of the reviews judged, 0–1. */
  readonly recalledShare: number;
}

/** Fits weights to a log; its items are those to learn from. `part` of `parts`, from 0, is what is fitted now. */
export type Fit = (log: RecallLog, part: number, parts: number) => Promise<readonly number[]>;

/**
 * How well default weights, weights fitted to what came before, and a moving average predict a log, by time split: each answer is judged once at most, by what was known before it.
 * Null when the log is too short to be split.
 */
export async function judgeByTime(
  log: RecallLog,
  defaults: readonly number[],
  fitTo: Fit,
): Promise<Judged | null> {
  const splits = timeSplits(log.items.length);
  if (splits.length === 0) return null;
  const from = splits[0]?.test.from ?? 0;
  const judged = log.items.slice(from);
  const fitted = new Float64Array(judged.length);
  for (const [part, { train, test }] of splits.entries()) {
    const known = { ...log, items: log.items.slice(train.from, train.to) };
    const weights = await fitTo(known, part, splits.length);
    const items = log.items.slice(test.from, test.to);
    fitted.set(predictRecall({ ...log, items }, weights), test.from - from);
  }
  return {
    default: judge(judged, predictRecall({ ...log, items: judged }, defaults)),
    fitted: judge(judged, fitted),
    movingAverage: judge(judged, movingAverage(log.items).slice(from)),
    recalledShare: recalledShare(judged),
  };
}

/** How weights predict some items of a log. */
export function judgeWeights(
  log: RecallLog,
  weights: readonly number[],
  { from, to }: TimeSplit["test"],
): Judgement {
  const items = log.items.slice(from, to);
  return judge(items, predictRecall({ ...log, items }, weights));
}

/** The share recalled, 0–1; 0 of nothing. */
export function recalledShare(items: readonly RecallItem[]): number {
  const recalled = items.filter(({ isRecalled }) => isRecalled).length;
  return items.length === 0 ? 0 : recalled / items.length;
}

function judge(items: readonly RecallItem[], predicted: ArrayLike<number>): Judgement {
  return { figures: measurePrediction(items, predicted), bins: calibrationBins(items, predicted) };
}
