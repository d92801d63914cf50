import { expect, test } from "vitest";
import { chartTop } from "./chart-scale.ts";

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [7, 8],
  [9, 10],
  [10, 10],
  [11, 12],
  [13, 16],
  [85, 100],
  [124, 160],
  [401, 500],
])("the axis for at most %i cards, 最多的一天, ends at %i", (most, top) => {
  expect(chartTop(most)).toBe(top);
  expect(Number.isInteger(top / 2)).toBe(true);
});
