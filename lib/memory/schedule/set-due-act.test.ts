import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import type { CardState } from "./card-state.ts";
import { setDueAct } from "./set-due-act.ts";

const today = asDay(20_780);
const dueIn = (days: number) => ({ dueDay: addDays(today, days), today, desiredRetention: 0.9 });

const answeredTenDaysAgo: CardState = {
  state: "review",
  memory: { stability: 10, difficulty: 5 },
  reps: 3,
  lapses: 0,
  lastReviewAt: new Date("2026-11-13T04:00:00Z"),
  lastReviewDay: addDays(today, -10),
  dueDay: today,
  intervalDays: 10,
};

test("设定到期日: a card with a past is asked after the days since its last answer too", () => {
  expect(setDueAct(answeredTenDaysAgo, dueIn(5))).toEqual({
    type: "setDue",
    dueDay: today + 5,
    intervalDays: 15,
    desiredRetention: 0.9,
  });
});

test("a new card has only the days from today, and no interval is below one", () => {
  expect(setDueAct({ state: "new" }, dueIn(7)).intervalDays).toBe(7);
  expect(setDueAct({ state: "new" }, dueIn(0)).intervalDays).toBe(1);
  const flownWest = { ...answeredTenDaysAgo, lastReviewDay: addDays(today, 1) };
  expect(setDueAct(flownWest, dueIn(0)).intervalDays).toBe(1);
});
