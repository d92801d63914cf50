import { expect, test } from "vitest";
import { SIGNALS, type Signals } from "#lib/language/grade/signals";
import { type FitRow, fitGradeModel } from "./grade-logit.ts";

function row(grade: number, found: Partial<Signals>): FitRow {
  const none = Object.fromEntries(SIGNALS.map((name) => [name, 0])) as Signals;
  return { signals: { ...none, ...found }, grade, weight: 1 };
}

test("what stands in bad answers weighs against, and nothing weighs in favour", () => {
  const rows = Array.from({ length: 20 }, () => [
    row(4, {}),
    row(3, { gap: 0.4 }),
    row(2, { termWrong: 1 }),
    row(1, { antonym: 1 }),
    // 酵种 left out of a right answer now and then must not turn into a merit.
    row(4, { numberLoose: 1 }),
  ]).flat();
  const { weights, borders } = fitGradeModel(rows);
  expect(Math.max(...Object.values(weights))).toBeLessThanOrEqual(0);
  expect(weights.antonym).toBeLessThan(weights.termWrong);
  expect(weights.termWrong).toBeLessThan(borders[1]);
  expect([...borders].sort((a, b) => a - b)).toEqual(borders);
});
