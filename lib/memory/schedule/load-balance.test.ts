import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day, weekdayOf } from "#lib/memory/time/day";
import { fuzzRange } from "./fuzz.ts";
import { type Balance, balancedDays } from "./load-balance.ts";

// A Monday.
const today = asDay(20_780);
const bounds = { minimumDays: 1, maximumDays: 36_500 };
const everyDay = [1, 1, 1, 1, 1, 1, 1];
const draws = Array.from({ length: 200 }, (_, index) => index / 200);

function balance(change: {
  readonly counts?: Readonly<Record<number, number>>;
  readonly siblings?: readonly number[];
  readonly easyDays?: readonly number[];
  readonly breaks?: readonly (readonly [number, number])[];
}): Balance {
  return {
    today,
    load: {
      countOn: (day: Day) => change.counts?.[day - today] ?? 0,
      siblingDays: (change.siblings ?? []).map((days) => addDays(today, days)),
    },
    wishes: {
      easyDays: change.easyDays ?? everyDay,
      breaks: (change.breaks ?? []).map(([from, to]) => ({
        from: addDays(today, from),
        to: addDays(today, to),
      })),
    },
  };
}

/** How often each interval comes, over evenly spread draws. */
function spread(intervalDays: number, on: Balance): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const draw of draws) {
    const days = balancedDays(intervalDays, bounds, draw, on);
    times.set(days, (times.get(days) ?? 0) + 1);
  }
  return times;
}

test("a Monday is a Monday", () => {
  expect(weekdayOf(today)).toBe(1);
});

describe("a card that may come back on one of several days", () => {
  test("comes on a quiet one", () => {
    // 10 days may become 8 to 12.
    const times = spread(10, balance({ counts: { 8: 40, 9: 40, 10: 40, 11: 2, 12: 40 } }));
    expect(times.get(11)).toBeGreaterThan(190);
  });

  test("comes a little early rather than late where all are alike", () => {
    const times = spread(10, balance({ counts: { 8: 9, 9: 9, 10: 9, 11: 9, 12: 9 } }));
    expect(times.get(8)).toBeGreaterThan(times.get(12) ?? 0);
    expect(times.size).toBe(5);
  });

  test("never on a day with a card of the same note while another day is free, however empty that day", () => {
    const counts = { 8: 0, 9: 90, 10: 90, 11: 90, 12: 90 };
    expect(spread(10, balance({ counts, siblings: [8] })).has(8)).toBe(false);
    const all = spread(10, balance({ siblings: [8, 9, 10, 11, 12] }));
    expect([...all.values()].reduce((sum, count) => sum + count, 0)).toBe(draws.length);
  });

  test("not on a day wished free, nor during a break, though both are empty", () => {
    const noWeekends = [1, 1, 1, 1, 1, 0, 0];
    const counts = { 8: 60, 9: 60, 10: 60, 11: 60, 12: 0 };
    // Twelve days after a Monday is a Saturday.
    expect(spread(10, balance({ counts, easyDays: noWeekends })).has(12)).toBe(false);
    expect(spread(10, balance({ counts, breaks: [[11, 30]] })).has(12)).toBe(false);
    const away = spread(10, balance({ breaks: [[1, 60]] }));
    expect(away.size).toBeGreaterThan(0);
  });

  test("less often on a day wished quieter", () => {
    const counts = { 8: 20, 9: 20, 10: 20, 11: 20, 12: 20 };
    // Eight days on is a Tuesday.
    const quiet = spread(10, balance({ counts, easyDays: [1, 0.5, 1, 1, 1, 1, 1] }));
    const usual = spread(10, balance({ counts }));
    expect(quiet.get(8) ?? 0).toBeLessThan((usual.get(8) ?? 0) / 10);
  });
});

test("for any load and wishes the day lies in the range of fuzz, and the same draw gives the same day", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.dictionary(fc.integer({ min: 1, max: 100 }).map(String), fc.nat(500)),
      fc.array(fc.integer({ min: -3, max: 100 }), { maxLength: 5 }),
      fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
      (intervalDays, draw, counts, siblings, easyDays) => {
        const on = balance({ counts, siblings, easyDays });
        const days = balancedDays(intervalDays, bounds, draw, on);
        const { lower, upper } = fuzzRange(intervalDays, bounds);
        expect(days).toBeGreaterThanOrEqual(lower);
        expect(days).toBeLessThanOrEqual(upper);
        expect(balancedDays(intervalDays, bounds, draw, on)).toBe(days);
        const isSibling = (day: number) => siblings.includes(day);
        const range = Array.from({ length: upper - lower + 1 }, (_, index) => lower + index);
        if (upper <= 90 && isSibling(days)) expect(range.every(isSibling)).toBe(true);
      },
    ),
    { numRuns: 500, seed: 20_261_123 },
  );
});
