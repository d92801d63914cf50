import { expect, test } from "vitest";
import { calibrate, measureTiers, type Said } from "./measure-terms-calibration.ts";

const said = (probability: number, isRight: boolean, tier: Said["tier"] = "useful"): Said => ({
  probability,
  isRight,
  tier,
});

test("the Brier score is the mean squared distance of what was said and what is so", () => {
  // (0.8 − 1)² = 0.04 and (0.4 − 0)² = 0.16
  expect(calibrate([said(0.8, true), said(0.4, false)]).brier).toBeCloseTo(0.1);
});

test("the calibration error weighs each bin by its proposals", () => {
  const { bins, ece } = calibrate([
    said(0.91, true),
    said(0.93, true),
    said(0.95, true),
    said(0.97, false),
    said(0.25, false),
  ]);
  expect(bins.map(({ from, count }) => [from, count])).toEqual([
    [0.2, 1],
    [0.9, 4],
  ]);
  // 4/5 · |0.94 − 0.75| + 1/5 · |0.25 − 0|
  expect(ece).toBeCloseTo(0.202);
});

test("a probability of 1 is in the last bin", () => {
  const { bins } = calibrate([said(1, true), said(0, false)]);
  expect(bins.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.1],
    [0.9, 1],
  ]);
});

test("each tier has its share in the gold", () => {
  const tiers = measureTiers([
    said(0.9, true, "core"),
    said(0.8, false, "core"),
    said(0.1, false, "doubtful"),
  ]);
  expect(tiers).toEqual({
    core: { right: 1, of: 2 },
    useful: { right: 0, of: 0 },
    doubtful: { right: 0, of: 1 },
  });
});

test("nothing said is no error", () => {
  expect(calibrate([])).toEqual({ bins: [], brier: 0, ece: 0 });
});
