import fc from "fast-check";
import { expect, test } from "vitest";
import { binned, histogramOf } from "./histogram.ts";

const seed = 20_261_124;
const anyPairs = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { minLength: 1 });

test("values are told in order, each once, with their mean and median", () => {
  const histogram = histogramOf([
    [21, 1],
    [3, 2],
    [21, 1],
  ]);
  expect(histogram).toEqual({
    counts: [
      { value: 3, cards: 2 },
      { value: 21, cards: 2 },
    ],
    ...{ cards: 4, mean: 12, median: 12 },
  });
  expect(histogramOf([])).toEqual({ counts: [], cards: 0, mean: null, median: null });
});

test("without cards there are no bars, 没有卡片", () => {
  expect(binned(histogramOf([]), { share: 1, most: 30 })).toEqual([]);
});

test("at half or 95 % the longest intervals are left out, and the last bar says what share is there", () => {
  const histogram = histogramOf([
    [1, 50],
    [10, 45],
    [300, 5],
  ]);
  const last = (share: 0.5 | 0.95 | 1) => binned(histogram, { share, most: 30 }).at(-1);
  expect(last(0.5)).toMatchObject({ until: 1, cumulatedShare: 0.5 });
  expect(last(0.95)).toMatchObject({ until: 10, cumulatedShare: 0.95 });
  expect(last(1)).toMatchObject({ until: 300, cumulatedShare: 1 });
});

test(`bars join, are no more than asked for, and hold every card (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyPairs, fc.integer({ min: 1, max: 40 }), (pairs, most) => {
      const histogram = histogramOf(pairs);
      const bars = binned(histogram, { share: 1, most });
      expect(bars.length).toBeLessThanOrEqual(most);
      expect(bars.reduce((sum, { cards }) => sum + cards, 0)).toBe(histogram.cards);
      for (const [at, bar] of bars.entries()) {
        const within = pairs.filter(([value]) => value >= bar.from && value <= bar.until);
        expect(bar.cards).toBe(within.reduce((sum, [, cards]) => sum + cards, 0));
        if (at > 0) expect(bar.from).toBe((bars[at - 1]?.until ?? 0) + 1);
      }
    }),
    { seed, numRuns: 200 },
  );
});
