import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { recallOfTerm } from "./term-recall.ts";

const today = asDay(20_780);
const when = {
  at: new Date("2026-11-23T04:00:00Z"),
  calendar: { zone: "Asia/Shanghai", rolloverHour: 4 },
  weights: defaultWeights,
};
const fresh: CardState = { state: "new" };
const reviewed = (daysAgo: number, stability: number): CardState => ({
  ...{ state: "review", memory: { stability, difficulty: 5 }, reps: 3, lapses: 0 },
  ...{
    lastReviewAt: when.at,
    lastReviewDay: asDay(today - daysAgo),
    dueDay: today,
    intervalDays: 9,
  },
});

test("a term is remembered as well as its best card", () => {
  expect(recallOfTerm([fresh, reviewed(10, 10), reviewed(10, 2)], when)).toBeCloseTo(0.9, 6);
  expect(recallOfTerm([reviewed(0, 0.2)], when)).toBe(1);
});

test("a term never asked has no recall", () => {
  expect(recallOfTerm([fresh, fresh], when)).toBeNull();
  expect(recallOfTerm([], when)).toBeNull();
});

test("recall fades from day to day, and never rises by a flight west", () => {
  const later = { ...when, at: new Date("2026-12-23T04:00:00Z") };
  const states = [reviewed(0, 10)];
  expect(recallOfTerm(states, later)).toBeLessThan(0.9);
  expect(recallOfTerm([reviewed(-1, 10)], when)).toBe(1);
});
