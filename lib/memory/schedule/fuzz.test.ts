import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "./fsrs6-vectors.json" with { type: "json" };
import { drawOf, fuzzedDays, fuzzRange, stepFuzzSeconds } from "./fuzz.ts";

test.each(vectors.anki_fuzz.rows)(
  "an interval of %d days between %d and %d becomes %d, %d or %d, as in Anki",
  (...row) => {
    const [interval = 0, minimumDays = 0, maximumDays = 0, ...expected] = row;
    const bounds = { minimumDays, maximumDays };
    expect([0, 0.5, 0.99].map((draw) => fuzzedDays(interval, bounds, draw))).toEqual(expected);
  },
);

const anyDraw = fc.nat(2 ** 32 - 1).map((hash) => hash / 2 ** 32);

test("no fuzz leaves the bounds, and the maximum wins over the minimum", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 40_000, noNaN: true }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      anyDraw,
      (interval, minimumDays, maximumDays, draw) => {
        const days = fuzzedDays(interval, { minimumDays, maximumDays }, draw);
        expect(days).toBeLessThanOrEqual(maximumDays);
        expect(days).toBeGreaterThanOrEqual(Math.min(minimumDays, maximumDays));
        expect(Number.isInteger(days)).toBe(true);
      },
    ),
  );
});

test("the unrounded interval is fuzzed: 2.5 days may become 4, 2.49 stay 2", () => {
  const bounds = { minimumDays: 1, maximumDays: 100 };
  expect(fuzzRange(2.5, bounds)).toEqual({ lower: 2, upper: 4 });
  expect(fuzzRange(2.49, bounds)).toEqual({ lower: 2, upper: 2 });
});

describe("the draw", () => {
  const ids = Array.from(
    { length: 2000 },
    (_, index) => `019abc00-0000-7000-8000-${index.toString(16).padStart(12, "0")}`,
  );

  test("is the same for a card and a count, wherever it is drawn", () => {
    // Fixed for ever: another value would move cards already answered.
    expect(drawOf("卡片", 3)).toBeCloseTo(0.867036494426, 12);
    expect(drawOf("019abc00-0000-7000-8000-000000000001", 0)).toBeCloseTo(0.490227740956, 12);
  });

  test("spreads evenly over cards whose ids differ in one place", () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const id of ids) {
      const tenth = Math.floor(drawOf(id, 0) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 200 expected in each; four standard deviations are 54.
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(54);
  });

  test("differs from answer to answer", () => {
    const draws = Array.from({ length: 50 }, (_, reps) => drawOf("card", reps));
    expect(new Set(draws).size).toBe(50);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });
});

test("a step is lengthened by less than a quarter, and by less than five minutes", () => {
  expect(stepFuzzSeconds(600, 0)).toBe(0);
  expect(stepFuzzSeconds(600, 0.999)).toBe(149);
  expect(stepFuzzSeconds(86_400, 0.999)).toBe(299);
});
