import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSteps, parseSteps, stepSpan } from "./parse-steps.ts";

const day = 86_400;

test.each<[string, number[]]>([
  ["1m 10m 1d", [60, 600, day]],
  ["30s", [30]],
  ["1 10", [60, 600]],
  ["1.5h", [5400]],
  ["1.1h", [3960]],
  ["10M 2D", [600, 2 * day]],
  ["10 m 1 d", [600, day]],
  ["1m,10m; 3d", [60, 600, 3 * day]],
  ["10min 2 hours", [600, 7200]],
  ["", []],
  ["  ", []],
  ["１ｍ　１０ｍ　１ｄ", [60, 600, day]],
  ["1分钟 10分钟 1天", [60, 600, day]],
  ["１分，１０分、１小时", [60, 600, 3600]],
  ["30秒1分", [30, 60]],
  ["30d", [30 * day]],
])("“%s” is read as steps", (written, steps) => {
  expect(parseSteps(written)).toEqual({ ok: true, value: steps });
});

describe("what cannot be taken is named as it was written", () => {
  test.each([
    ["1m ten 10m", "stepUnread", "ten"],
    ["1m 10w", "stepUnread", "10w"],
    ["1m 十分钟", "stepUnread", "十分钟"],
    ["-5m", "stepUnread", "-"],
    ["1m 5周", "stepUnread", "5周"],
    ["0m", "stepOutOfBounds", "0m"],
    ["31d", "stepOutOfBounds", "31d"],
    ["1m 721h", "stepOutOfBounds", "721h"],
    ["1.5s", "stepOutOfBounds", "1.5s"],
  ])("%s", (written, type, text) => {
    expect(parseSteps(written)).toEqual({ ok: false, error: { type, text } });
  });

  test("twenty steps are enough", () => {
    expect(parseSteps("1m ".repeat(20)).ok).toBe(true);
    expect(parseSteps("1m ".repeat(21))).toEqual({ ok: false, error: { type: "tooManySteps" } });
  });
});

test("any steps are read back as they were written, 写什么读什么", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 30 * day }), { maxLength: 20 });
  fc.assert(
    fc.property(steps, (list) => {
      expect(parseSteps(formatSteps(list))).toEqual({ ok: true, value: list });
    }),
    { seed: 20_261_123 },
  );
});

test.each([
  [60, "1m"],
  [5400, "90m"],
  [3600, "1h"],
  [2 * day, "2d"],
  [36 * 3600, "36h"],
  [61, "61s"],
])("%d seconds are written in the largest unit that holds them whole: %s", (seconds, written) => {
  expect(formatSteps([seconds])).toBe(written);
});

test("a step of 90 minutes is said in minutes, 90 分钟", () => {
  expect(stepSpan(5400)).toEqual({ unit: "minutes", amount: 90 });
  expect(stepSpan(day)).toEqual({ unit: "days", amount: 1 });
});
