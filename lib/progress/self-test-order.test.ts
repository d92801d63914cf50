import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { orderSelfTest, recallOfUnit, type TestableUnit } from "./self-test-order.ts";

const at = new Date("2026-11-23T08:00:00Z");
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const when = { at, calendar, weights: defaultWeights };
const today = dayOf(at, calendar);

/** A card answered ten days ago. */
function answered(stability: number): CardState {
  const lastReviewDay = asDay(today - 10);
  return {
    ...{ state: "review", dueDay: asDay(today + 1), intervalDays: 11, reps: 2, lapses: 0 },
    memory: { stability, difficulty: 5 },
    lastReviewAt: at,
    lastReviewDay,
  };
}

const fresh: CardState = { state: "new" };
const unit = (index: number, card: CardState | null, ...terms: CardState[][]): TestableUnit => {
  return { unitId: `句${index}`, index, card, terms };
};

const units = [
  unit(3, answered(5)),
  unit(1, answered(100)),
  unit(2, fresh, [answered(100)], [fresh]),
  unit(4, null),
];
const none = new Set<string>();
const placed = { order: "place", from: 1, count: null } as const;
const indices = (found: readonly TestableUnit[]) => found.map(({ index }) => index);

test("by place, from a segment on, and no more than wished", () => {
  expect(indices(orderSelfTest(units, none, placed, when))).toEqual([1, 2, 3, 4]);
  expect(indices(orderSelfTest(units, none, { ...placed, from: 2, count: 2 }, when))).toEqual([
    2, 3,
  ]);
  expect(orderSelfTest(units, none, { ...placed, from: 9 }, when)).toEqual([]);
});

test("where a text has lines that no test asks (赞助), the first segment is counted among those it asks", () => {
  const withGaps = [unit(2, null), unit(5, null), unit(100, null)];
  expect(indices(orderSelfTest(withGaps, none, { ...placed, from: 3 }, when))).toEqual([100]);
  expect(indices(orderSelfTest(withGaps, none, { ...placed, from: 2 }, when))).toEqual([5, 100]);
});

test("weakest first by the card, and before it was answered by its terms", () => {
  const weakest = { ...placed, order: "weakest" } as const;
  expect(indices(orderSelfTest(units, none, weakest, when))).toEqual([4, 2, 3, 1]);
});

test("terms never met count as not known, a card that was answered outweighs them", () => {
  const known = recallOfUnit(unit(1, null, [answered(100)]), when);
  expect(recallOfUnit(unit(1, fresh, [answered(100)], [fresh]), when)).toBeCloseTo(known / 2);
  expect(recallOfUnit(unit(1, answered(100), [fresh]), when)).toBeCloseTo(known);
  expect(recallOfUnit(unit(1, fresh), when)).toBe(0);
});

test("a sitting opened again goes on where it was, and is no longer than it was to be", () => {
  for (const order of ["place", "weakest"] as const) {
    const wish = { ...placed, order, count: 3 };
    const whole = orderSelfTest(units, none, wish, when);
    const first = new Set(whole.slice(0, 1).map(({ unitId }) => unitId));
    expect(orderSelfTest(units, first, wish, when)).toEqual(whole.slice(1));
  }
});

test("only some again, in their order", () => {
  const only = new Set(["句4", "句1", "句9"]);
  expect(indices(orderSelfTest(units, none, { ...placed, only }, when))).toEqual([1, 4]);
});
