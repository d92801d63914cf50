import { expect, test } from "vitest";
import { timeSpanOf } from "./time-span.ts";

const day = 86_400;

test.each([
  [40, "seconds", 40],
  [60, "minutes", 1],
  [600, "minutes", 10],
  [90 * 60, "hours", 2],
  [day, "days", 1],
  [29 * day, "days", 29],
  [36 * day, "months", 1.2],
  [365 * day, "years", 1],
  [36_500 * day, "years", 100],
  [0.2, "seconds", 0],
] as const)("%d seconds are said in %s: %d (10 分钟, 4 天, 1.2 个月)", (seconds, unit, amount) => {
  expect(timeSpanOf(seconds)).toEqual({ unit, amount });
});
