import {
  type CalibrationBin,
  calibrationBins,
  measurePrediction,
  type PredictionFigures,
} from "./measure-prediction.ts";
import { movingAverage, predictRecall } from "./predict-recall.ts";
import type { RecallItem, RecallLog } from "./recall-log.ts";
import { timeSplits } from "./time-split.ts";

/** One way of predicting, judged on answers that came after all it had learned from. */
export interface Judgement {
  readonly figures: PredictionFigures;
  readonly bins: readonly CalibrationBin[];
}

export interface Judged {
  readonly default: Judgement;
  readonly fitted: Judgement;
  readonly movingAverage: Judgement;
}

/** Fits weights to a log; its items are those to learn from. */
export type Fit = (log: RecallLog) => Promise<readonly number[]>;

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
  const judged: RecallItem[] = [];
  const fitted: number[] = [];
  for (const { train, test } of splits) {
    const weights = await fitTo({ ...log, items: log.items.slice(train.from, train.to) });
    const items = log.items.slice(test.from, test.to);
    fitted.push(...predictRecall({ ...log, items }, weights));
    judged.push(...items);
  }
  const from = log.items.length - judged.length;
  return {
    default: judge(judged, predictRecall({ ...log, items: judged }, defaults)),
    fitted: judge(judged, fitted),
    movingAverage: judge(judged, movingAverage(log.items).slice(from)),
  };
}

function judge(items: readonly RecallItem[], predicted: ArrayLike<number>): Judgement {
  return { figures: measurePrediction(items, predicted), bins: calibrationBins(items, predicted) };
}
