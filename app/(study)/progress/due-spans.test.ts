import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { dueSpans } from "./due-spans.ts";

const today = asDay(20_000);
const ones = (days: number) => Array.from({ length: days }, () => 1);

test("a month is told day by day", () => {
  const spans = dueSpans([3, 0, 2], today);
  expect(spans.map(({ due, sum }) => [due, sum])).toEqual([
    [3, 3],
    [0, 3],
    [2, 5],
  ]);
  expect(spans[2]).toMatchObject({ from: 20_002, until: 20_002 });
});

test.each([
  [31, 31, 1],
  [365, 53, 7],
  [1000, 36, 28],
  [4000, 44, 91],
  [36_500, 50, 730],
])("%i days are %i spans of %i days, none lost, 一张不少", (days, count, length) => {
  const spans = dueSpans(ones(days), today);
  expect(spans).toHaveLength(count);
  expect(spans[0]?.due).toBe(length);
  expect(spans.at(-1)?.sum).toBe(days);
  expect(spans.at(-1)?.until).toBe(20_000 + days - 1);
});
