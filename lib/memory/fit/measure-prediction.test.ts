import { describe, expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { fitHealth } from "./fit-health.ts";
import { calibrationBins, measurePrediction } from "./measure-prediction.ts";
import type { RecallItem } from "./recall-log.ts";
import { timeSplits } from "./time-split.ts";

const item = (isRecalled: boolean, change: Partial<RecallItem> = {}): RecallItem => ({
  at: 0,
  cardFrom: 0,
  day: asDay(20_000),
  isRecalled,
  elapsedDays: 1,
  reviews: 1,
  lapses: 0,
  ...change,
});

describe("how well recall was foretold", () => {
  test("log loss, by hand", () => {
    const { logLoss } = measurePrediction([item(true), item(false)], [0.8, 0.4]);
    expect(logLoss).toBeCloseTo((-Math.log(0.8) - Math.log(0.6)) / 2, 12);
    expect(measurePrediction([item(false)], [1]).logLoss).toBeCloseTo(-Math.log(0.0001), 6);
  });

  test("bins hold like reviews: within one, what is too high mends what is too low", () => {
    const alike = [item(true), item(false)];
    expect(measurePrediction(alike, [0.2, 0.8]).rmseBins).toBeCloseTo(0, 12);
    const unlike = [item(true), item(false, { elapsedDays: 40 })];
    expect(measurePrediction(unlike, [0.2, 0.8]).rmseBins).toBeCloseTo(0.8, 12);
  });

  test("AUC: the chance that the recalled one was given more, 一样高算一半", () => {
    const items = [item(true), item(true), item(false), item(false)];
    expect(measurePrediction(items, [0.9, 0.8, 0.3, 0.2]).auc).toBe(1);
    expect(measurePrediction(items, [0.9, 0.2, 0.3, 0.2]).auc).toBe((2 + 0 + 0.5) / 4);
    expect(measurePrediction(items, [0.5, 0.5, 0.5, 0.5]).auc).toBe(0.5);
    expect(measurePrediction([item(true)], [0.5]).auc).toBeNull();
  });

  test("nothing foretold is no failure", () => {
    expect(measurePrediction([], [])).toEqual({ items: 0, logLoss: 0, rmseBins: 0, auc: null });
  });

  test("the plot: what was said against what came", () => {
    const items = [item(true), item(true), item(false), item(true)];
    expect(calibrationBins(items, [0.91, 0.93, 0.92, 0.3], 10)).toEqual([
      { predicted: 0.3, actual: 1, items: 1 },
      { predicted: expect.closeTo(0.92, 10), actual: expect.closeTo(2 / 3, 10), items: 3 },
    ]);
  });
});

test("a split never judges the past by what came after", () => {
  const splits = timeSplits(62, 5);
  expect(splits.map(({ test: { from, to } }) => [from, to])).toEqual([
    [12, 22],
    [22, 32],
    [32, 42],
    [42, 52],
    [52, 62],
  ]);
  for (const { train, test: judged } of splits) expect(train.to).toBe(judged.from);
  expect(timeSplits(5, 5)).toEqual([]);
});

test("health: as usual is healthy, twice the usual is not, too little says nothing", () => {
  const usual = { items: 5000, logLoss: 0.3, rmseBins: 0.03, auc: 0.7 };
  expect(fitHealth(usual, 0.9)?.isHealthy).toBe(true);
  expect(fitHealth({ ...usual, logLoss: 0.9, rmseBins: 0.3 }, 0.9)?.isHealthy).toBe(false);
  expect(fitHealth({ ...usual, items: 300 }, 0.9)).toBeNull();
});
