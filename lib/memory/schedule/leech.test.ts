import { expect, test } from "vitest";
import { isLeechNow } from "./leech.ts";

const marked = (threshold: number) =>
  Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) =>
    isLeechNow(lapses, threshold),
  );

test.each([
  [8, [8, 12, 16, 20]],
  [5, [5, 8, 11, 14, 17, 20]],
  [1, Array.from({ length: 20 }, (_, index) => index + 1)],
  [0, []],
])("with a threshold of %i a card forgotten so often is a leech, 顽固卡片", (threshold, lapses) => {
  expect(marked(threshold)).toEqual(lapses);
});
