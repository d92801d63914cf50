import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { faultOfAct } from "./act-bounds.ts";
import type { CardState } from "./card-state.ts";
import { dueWishAct, parseDueWish } from "./due-wish.ts";

const today = asDay(20_780);
const answeredTenDaysAgo: CardState = {
  state: "review",
  memory: { stability: 10, difficulty: 5 },
  reps: 3,
  lapses: 0,
  lastReviewAt: new Date("2026-11-13T04:00:00Z"),
  lastReviewDay: asDay(today - 10),
  dueDay: today,
  intervalDays: 10,
};

test.each([
  ["0", { least: 0, most: 0, setsInterval: false }],
  ["5", { least: 5, most: 5, setsInterval: false }],
  ["5-7", { least: 5, most: 7, setsInterval: false }],
  ["7 – 5", { least: 5, most: 7, setsInterval: false }],
  ["5!", { least: 5, most: 5, setsInterval: true }],
  ["３－７！", { least: 3, most: 7, setsInterval: true }],
])("设定到期日: “%s” is read as Anki reads it", (typed, wish) => {
  expect(parseDueWish(typed)).toEqual(wish);
});

test.each(["", "-1", "5-", "five", "五", "1.5", "!", "40000", "5-40000", "5 days"])(
  "“%s” is no wish",
  (typed) => {
    expect(parseDueWish(typed)).toBeNull();
  },
);

test("a wished range gives each of its days, and none beside", () => {
  const wish = { least: 5, most: 7, setsInterval: false };
  const on = (draw: number) => ({ today, desiredRetention: 0.9, draw });
  const days = [0, 0.34, 0.99].map(
    (draw) => dueWishAct({ state: "new" }, wish, on(draw)).dueDay - today,
  );
  expect(days).toEqual([5, 6, 7]);
});

test("the interval counts from the last answer, or is as long as wished", () => {
  const wish = { least: 5, most: 5, setsInterval: false };
  const on = { today, desiredRetention: 0.9, draw: 0 };
  expect(dueWishAct(answeredTenDaysAgo, wish, on).intervalDays).toBe(15);
  expect(dueWishAct(answeredTenDaysAgo, { ...wish, setsInterval: true }, on).intervalDays).toBe(5);
});

test("the furthest day that can be wished is taken of a card with a past too", () => {
  const wish = parseDueWish("36500");
  if (wish === null) throw new Error("No wish.");
  const act = dueWishAct(answeredTenDaysAgo, wish, { today, desiredRetention: 0.9, draw: 0 });
  expect(act.dueDay).toBe(today + 36_500);
  expect(faultOfAct(act, today)).toBeNull();
});
