import { expect, test } from "vitest";
import { isLowReviewLimit, isShortMaximum } from "./costly-options.ts";

test.each([
  ["30", true],
  ["180", false],
  ["0", false],
  ["-5", false],
  ["很久", false],
])(
  "a maximum interval of %s is called short: %s; what cannot be saved is only a fault",
  (typed, isShort) => {
    expect(isShortMaximum({ maximumIntervalDays: typed })).toBe(isShort);
  },
);

test.each([
  ["20", "100", true],
  ["20", "200", false],
  ["20", "-1", false],
  ["2000000", "100", false],
  ["二十", "100", false],
])(
  "with %s new cards a day a limit of %s reviews is called low: %s",
  (newPerDay, reviewsPerDay, isLow) => {
    expect(isLowReviewLimit({ newPerDay, reviewsPerDay })).toBe(isLow);
  },
);
