import fc from "fast-check";
import { expect, test } from "vitest";
import { fitMap, type Outcome, recalibrate, usualMap } from "./calibration-map.ts";

const seed = 20_261_124;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const outcomes = fc.array(fc.record({ predicted: share, passed: fc.boolean() }), { maxLength: 60 });
const told = (predicted: number, passed: number, of: number): Outcome[] =>
  Array.from({ length: of }, (_, at) => ({ predicted, passed: at < passed }));

test("before the first self-test every prediction stands as it is", () => {
  expect(fitMap([])).toBe(usualMap);
  for (const predicted of [0, 0.004, 0.37, 1])
    expect(recalibrate(predicted, usualMap)).toBe(predicted);
});

test("whatever the outcomes, a higher prediction is never told lower, and the spread never grows", () => {
  fc.assert(
    fc.property(outcomes, share, share, (log, one, other) => {
      const map = fitMap(log);
      expect(map.slope).toBeGreaterThan(0);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(recalibrate(low, map)).toBeLessThanOrEqual(recalibrate(high, map));
      expect(map.shiftSpread).toBeLessThanOrEqual(usualMap.shiftSpread + 1e-9);
      expect(map.slopeSpread).toBeLessThanOrEqual(usualMap.slopeSpread + 1e-9);
      expect(Math.abs(map.together)).toBeLessThan(1);
    }),
    { seed },
  );
});

test("a learner who passes what was told half is told more, and a handful of tests moves it little", () => {
  const much = recalibrate(0.5, fitMap(told(0.5, 180, 200)));
  expect(much).toBeGreaterThan(0.85);
  expect(much).toBeLessThan(0.9);
  const little = recalibrate(0.5, fitMap(told(0.5, 2, 2)));
  expect(little).toBeGreaterThan(0.5);
  expect(little).toBeLessThan(0.65);
});

test("overconfidence at both ends is flattened", () => {
  const map = fitMap([...told(0.95, 140, 200), ...told(0.05, 60, 200)]);
  expect(map.slope).toBeLessThan(0.5);
  expect(recalibrate(0.95, map)).toBeCloseTo(0.7, 1);
  expect(recalibrate(0.05, map)).toBeCloseTo(0.3, 1);
});

test("the map is where the posterior is highest, by trying all about it", () => {
  const log = [...told(0.9, 7, 9), ...told(0.4, 1, 6), ...told(0.1, 1, 5)];
  const map = fitMap(log);
  const height = (shift: number, lnSlope: number) =>
    log.reduce(
      (sum, { predicted, passed }) => {
        const chance = recalibrate(predicted, { shift, slope: Math.exp(lnSlope) });
        return sum + Math.log(passed ? chance : 1 - chance);
      },
      -((shift / usualMap.shiftSpread) ** 2) / 2 - (lnSlope / usualMap.slopeSpread) ** 2 / 2,
    );
  const [shift, lnSlope] = [map.shift, Math.log(map.slope)];
  for (const [by, bent] of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.01],
    [0, -0.01],
    [0.01, 0.01],
  ] as const) {
    expect(height(shift + by, lnSlope + bent)).toBeLessThan(height(shift, lnSlope));
  }
});
