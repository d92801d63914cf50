import { expect, test } from "vitest";
import { defaultPreset } from "./default-preset.ts";
import { goodIntervals } from "./good-intervals.ts";

test("always Good at 90 %: the intervals py-fsrs expects (tests/test_basic.py), 间隔越来越长", () => {
  expect(goodIntervals(defaultPreset, 5)).toEqual([2, 11, 46, 163, 498]);
});

test("the higher the desired retention, the sooner a card comes back", () => {
  const at = (desiredRetention: number) => goodIntervals({ ...defaultPreset, desiredRetention }, 5);
  const [low, usual, high] = [at(0.8), at(0.9), at(0.97)];
  for (const [index, days] of usual.entries()) {
    expect(low[index]).toBeGreaterThan(days);
    expect(high[index]).toBeLessThanOrEqual(days);
  }
});

test("no interval passes the longest, and none shrinks under Good", () => {
  const capped = goodIntervals({ ...defaultPreset, maximumIntervalDays: 60 }, 8);
  expect(Math.max(...capped)).toBe(60);
  expect(capped).toEqual([...capped].sort((one, other) => one - other));
});
