import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultWeights, intervalForRetention } from "./fsrs.ts";
import vectors from "./fsrs6-vectors.json" with { type: "json" };
import { memoryOfInterval } from "./memory-of-interval.ts";

test.each(vectors.memory_from_sm2)(
  "a card from SM-2 with ease $ease and $ivl days, kept at $r, is remembered as fsrs-rs has it, 旧卡片",
  ({ ease, ivl, r, s, d }) => {
    const known = { easeFactor: ease, intervalDays: ivl, retention: r };
    const { stability, difficulty } = memoryOfInterval(known, defaultWeights);
    // fsrs-rs reckons in single precision.
    expect(stability).toBeCloseTo(s, 4);
    expect(difficulty).toBeCloseTo(d, 4);
  },
);

test("for any interval the memory asks for just that interval", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 36_500 }),
      fc.double({ min: 0.7, max: 0.99, noNaN: true }),
      (intervalDays, retention) => {
        const known = { easeFactor: 2.5, intervalDays, retention };
        const { stability, difficulty } = memoryOfInterval(known, defaultWeights);
        const again = intervalForRetention(stability, retention, defaultWeights);
        expect(again / intervalDays).toBeCloseTo(1, 9);
        expect(difficulty).toBeGreaterThanOrEqual(1);
        expect(difficulty).toBeLessThanOrEqual(10);
      },
    ),
    { seed: 20_261_123 },
  );
});
