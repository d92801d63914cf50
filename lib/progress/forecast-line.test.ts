import { expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { addDays, asDay, type Day } from "#lib/memory/time/day";
import { usualBelief } from "./forecast-belief.ts";
import { forecastLine, type TextHistory, textOn } from "./forecast-line.ts";
import { comprehensionOn } from "./forecast-text.ts";
import type { MemoryHistory } from "./memory-history.ts";

const today = asDay(20_780);
const belief = usualBelief(forgettingCurve(defaultWeights));
const answered = (...days: Day[]): MemoryHistory =>
  days.map((day, at) => {
    const memory = {
      stability: 4 * 3 ** at,
      difficulty: 5,
      lastReviewDay: day,
      lastReviewAtMs: day,
    };
    return { atMs: day, day, memory };
  });
const segment = (unitId: string, gates: readonly number[]) => ({
  ...{ unitId, weight: 10, gates, card: [], practice: [] },
});
const history: TextHistory = {
  weights: defaultWeights,
  segments: [segment("一", [0]), segment("二", [0, 1]), segment("三", [])],
  terms: [
    {
      termId: "奖励",
      cards: [answered(addDays(today, -40), addDays(today, -30))],
      knownSince: null,
    },
    { termId: "策略", cards: [], knownSince: addDays(today, -20) },
  ],
};

test("the line begins with the first answer, rises with each, falls between, and goes on from today", () => {
  const span = { from: addDays(today, -90), today, until: addDays(today, 30) };
  const { past, ifIStop } = forecastLine(history, belief, span);
  expect(past[0]?.day).toBe(today - 40);
  expect(past.at(-1)).toEqual(ifIStop[0]);
  expect(ifIStop.at(-1)?.day).toBe(today + 30);
  const on = (daysAgo: number) => past.find(({ day }) => day === today - daysAgo)?.share ?? 0;
  expect(on(31)).toBeLessThan(on(40));
  expect(on(30)).toBeGreaterThan(on(31));
  // 策略 was said to be known.
  expect(on(20)).toBeGreaterThan(on(21) + 0.1);
  for (const { day, share } of past) {
    expect(share).toBe(comprehensionOn(textOn(history, day), day, belief));
  }
});

test("a long line is told every few days, with both ends, and a short one has each day", () => {
  const span = { from: addDays(today, -3), today, until: addDays(today, 3650) };
  const { past, ifIStop } = forecastLine(history, belief, span);
  expect(past.map(({ day }) => day - today)).toEqual([-3, -2, -1, 0]);
  expect(ifIStop.length).toBeLessThanOrEqual(60);
  expect(ifIStop.at(-1)?.day).toBe(today + 3650);
});

test("of a text never studied the past is today alone, of one without segments there is no line", () => {
  const fresh = {
    ...history,
    terms: history.terms.map((term) => ({ ...term, cards: [], knownSince: null })),
  };
  const span = { from: addDays(today, -90), today, until: today };
  expect(forecastLine(fresh, belief, span).past.map(({ day }) => day)).toEqual([today]);
  const empty = { ...history, segments: [] };
  expect(forecastLine(empty, belief, { ...span, from: today })).toEqual({ past: [], ifIStop: [] });
});
