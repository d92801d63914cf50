import { expect, test } from "vitest";
import { simulate } from "./simulate.ts";
import { simulatedRetention } from "./simulated-retention.ts";
import { deckOf, planOf } from "./test-plan.ts";

test("where nothing was reviewed, nothing can be said of retention, 无从说起", () => {
  const { all, expected, mature } = simulatedRetention(simulate(planOf({ days: 3 }), { seed: 1 }));
  expect([all, expected, mature]).toEqual([
    { reviews: 0, recalled: null },
    null,
    { reviews: 0, recalled: null },
  ]);
});

test("a card that fades overnight is told apart from one that a day could bring in time", () => {
  const deck = deckOf([
    { stability: 0.2, lastReviewDay: -1, dueDay: 0 },
    { stability: 30, lastReviewDay: -30, dueDay: 0 },
  ]);
  // All is recalled.
  const { snapshots: _, ...day } = simulate(planOf({ deck, days: 1 }), { seed: 1, dice: () => 0 });
  const { all, expected, inTime, fleeting, mature } = simulatedRetention(day);
  expect([all.reviews, inTime.reviews, fleeting.reviews, mature.reviews]).toEqual([2, 1, 1, 1]);
  expect([all.recalled, fleeting.recalled]).toEqual([1, 1]);
  // At its stability a memory stands at nine tenths; five times that are far below.
  expect(expected).toBeGreaterThan((0.9 + 0.6) / 2);
  expect(expected).toBeLessThan((0.9 + 0.8) / 2);
});
