import { expect, test } from "vitest";
import { measureCoverage } from "./forecast-coverage.ts";

const seed = 20_261_124;

// Forty of them, with a margin of two standard deviations; `node bench/forecast.ts` plays two hundred and keeps to 75–85 %.
test(`the 80 % interval holds the truth of about four virtual learners in five: 预测 (seed ${seed})`, () => {
  const { covered, below, above } = measureCoverage(40, seed);
  expect(covered).toBeGreaterThan(0.8 - 0.13);
  expect(covered).toBeLessThan(0.8 + 0.13);
  expect(Math.max(below, above)).toBeLessThan(10);
});
