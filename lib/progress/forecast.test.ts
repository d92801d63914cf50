import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { addDays, asDay } from "#lib/memory/time/day";
import { createForecaster, forecastOn } from "./forecast.ts";
import { priorOf, usualBelief } from "./forecast-belief.ts";
import { comprehensionOn, type ForecastText, type RememberedTerm } from "./forecast-text.ts";

const seed = 20_261_124;
const today = asDay(20_780);
const belief = usualBelief(forgettingCurve(defaultWeights));
const told = { shift: 0.4, slope: 0.8, shiftSpread: 0.2, slopeSpread: 0.1, together: 0.3 };
const calibrated = { ...belief, map: told };
const term = (daysAgo: number | null, stability = 10): RememberedTerm => ({
  ...{ termId: `词 ${daysAgo}`, known: false },
  memories: daysAgo === null ? [] : [{ stability, lastReviewDay: today - daysAgo }],
});
const segment = (gates: readonly number[], weight = 10, own: number | null = null) => ({
  ...{ unitId: `句 ${gates.join()}`, weight, gates },
  own: own === null ? null : { stability: 10, lastReviewDay: today - own },
});

describe("three terms, one learned ten days ago, one known, one never asked", () => {
  const known = { ...term(null), known: true };
  const text: ForecastText = {
    segments: [
      segment([0], 3),
      segment([0, 1], 5),
      segment([0, 2], 2),
      segment([], 4),
      segment([2], 6, 10),
    ],
    terms: [term(10), known, term(null)],
  };

  test("the share is the closed form", () => {
    const share = (3 * 0.9 + 5 * 0.9 + 2 * 0.18 + 4 * 0.75 + 6 * 0.9) / 20;
    expect(comprehensionOn(text, today, belief)).toBeCloseTo(share, 6);
    const forecast = forecastOn(text, today, belief);
    expect(forecast?.share).toBeCloseTo(share, 6);
    expect(forecast?.low).toBeLessThan(share);
    expect(forecast?.high).toBeGreaterThan(share);
    expect(priorOf(belief)).toMatchObject({ unseen: 0.2, ungated: 0.75 });
  });

  test("asked again, it is the same", () => {
    expect(forecastOn(text, today, belief)).toEqual(forecastOn(text, today, belief));
  });
});

test("learning one term better never lowers the share, of however calibrated a learner, and no day without study raises it", () => {
  const terms = fc.array(
    fc.option(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 200 })), { nil: null }),
    {
      ...{ minLength: 4, maxLength: 4 },
    },
  );
  const segments = fc.array(
    fc.tuple(
      fc.uniqueArray(fc.nat(3)),
      fc.integer({ min: 1, max: 40 }),
      fc.option(fc.nat(90), { nil: null }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(terms, segments, fc.nat(3), fc.nat(200), (memories, rows, row, days) => {
      const text = {
        terms: memories.map((memory) => term(memory?.[0] ?? null, memory?.[1])),
        segments: rows.map(([gates, weight, own]) => segment(gates, weight, own)),
      };
      const before = comprehensionOn(text, today, calibrated) ?? 0;
      const { memories: were = [] } = text.terms[row] ?? {};
      const better = were.map((memory) => ({ ...memory, stability: memory.stability * 2 }));
      for (const raised of [{ memories: better }, { known: true }]) {
        const learned = text.terms.map((one, at) => (at === row ? { ...one, ...raised } : one));
        const after = comprehensionOn({ ...text, terms: learned }, today, calibrated);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }
      const later = comprehensionOn(text, addDays(today, days), calibrated);
      expect(later).toBeLessThanOrEqual(before + 1e-12);
      const { low, share, high } = forecastOn(text, today, calibrated) ?? {
        low: 1,
        share: 0,
        high: 0,
      };
      expect(0 <= low && low <= share && share <= high && high <= 1 + 1e-12).toBe(true);
    }),
    { seed, numRuns: 40 },
  );
});

describe("the interval", () => {
  const width = (text: ForecastText, day = today, by = belief) => {
    const { low, high } = forecastOn(text, day, by) ?? { low: 0, high: 0 };
    return high - low;
  };
  const text = (terms: readonly RememberedTerm[], gates: (row: number) => readonly number[]) => ({
    terms,
    segments: Array.from({ length: 60 }, (_, row) => segment(gates(row))),
  });
  const many = (one: RememberedTerm) => Array.from({ length: 60 }, () => one);

  test("is wider where all segments hang on one term than where each has its own", () => {
    const shared = text([term(10)], () => [0]);
    const apart = text(many(term(10)), (row) => [row]);
    expect(width(shared)).toBeGreaterThan(2 * width(apart));
  });

  test("is wider for what is far overdue than for what is recalled as well but not overdue", () => {
    const recall = 0.8;
    // (1 + factor · t / S) ^ decay = 0.8 after four days and after four hundred: both the same number of stabilities.
    const { decay, factor } = belief.curve;
    const ratio = (recall ** (1 / decay) - 1) / factor;
    const due = text(many(term(10, 10)), (row) => [row]);
    const overdue = text(many(term(400, 400 / (8 * ratio))), (row) => [row]);
    expect(width(overdue)).toBeGreaterThan(1.5 * width(due));
  });

  test("narrows with what the learner's own answers say of unseen terms and of calibration", () => {
    const unseen = text(many(term(null)), (row) => [row]);
    const seen = { ...belief, unseen: { yes: 6, no: 29 } };
    expect(width(unseen, today, seen)).toBeLessThan(0.75 * width(unseen));
    const due = text(many(term(10)), (row) => [row]);
    const sure = { ...belief, map: { ...belief.map, shiftSpread: 0.1, slopeSpread: 0.05 } };
    expect(width(due, today, sure)).toBeLessThan(width(due));
  });

  test("is that of one throw for a text of one segment, and nothing for a text that is known by hand", () => {
    const one = { terms: [term(null)], segments: [segment([0])] };
    expect(forecastOn(one, today, belief)).toEqual({
      share: expect.closeTo(0.2, 9),
      low: 0,
      high: 1,
    });
    const known = { terms: [{ ...term(null), known: true }], segments: [segment([0])] };
    expect(forecastOn(known, today, belief)).toEqual({ share: 1, low: 1, high: 1 });
  });
});

test("a text without segments has no forecast, one without terms the share of plain language, one of ten thousand segments its own", () => {
  expect(forecastOn({ segments: [], terms: [] }, today, belief)).toBeNull();
  const plain = { terms: [], segments: [segment([]), segment([])] };
  expect(forecastOn(plain, today, belief)?.share).toBe(0.75);
  const long = { terms: [term(10)], segments: Array.from({ length: 10_000 }, () => segment([0])) };
  expect(createForecaster(long, belief, 20).on(today)?.share).toBeCloseTo(0.9, 6);
});
