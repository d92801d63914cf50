import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { asDay } from "#lib/memory/time/day";
import { dueForecast } from "./due-forecast.ts";

const today = asDay(20_780);
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const past = {
  ...{ memory: { stability: 10, difficulty: 5 }, reps: 3, lapses: 0 },
  ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: asDay(20_770) },
};
const card = (state: CardState, suspended = false) => ({ state, suspended });
const review = (dueIn: number, intervalDays = 10) =>
  card({ ...past, state: "review", dueDay: asDay(today + dueIn), intervalDays });
const step = (state: "learning" | "relearning", due: { dueAt: Date } | { dueDay: typeof today }) =>
  card({ ...past, state, step: 0, due });

const cards = [
  ...[review(-30), review(0), review(2, 21), review(7, 20), review(8)],
  step("learning", { dueAt: new Date("2026-11-23T05:00:00Z") }),
  // 05:00 of the next morning in Shanghai.
  step("learning", { dueAt: new Date("2026-11-23T21:00:00Z") }),
  step("relearning", { dueDay: asDay(today + 1) }),
  ...[card({ state: "new" }), card({ state: "new" }, true), card(review(0).state, true)],
];

test("what falls due in a week: overdue cards today, new and suspended ones never", () => {
  expect(dueForecast(cards, { today, calendar, days: 8 })).toEqual([3, 2, 1, 0, 0, 0, 0, 1]);
});

test("a buried card comes on the day it is let go, 搁置的卡片", () => {
  const buried = { ...review(-3), buriedUntilDay: asDay(today + 1) };
  const later = { ...review(5), buriedUntilDay: asDay(today + 1) };
  expect(dueForecast([buried, later], { today, calendar, days: 6 })).toEqual([0, 1, 0, 0, 0, 1]);
});
