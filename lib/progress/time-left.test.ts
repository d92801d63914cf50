import { expect, test } from "vitest";
import { addDays, type Day, dayFromIso } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";
import { cardPace, minutesLeft, secondsLeft } from "./time-left.ts";

const today = dayFromIso("2026-11-23") as Day;

function answer(
  cardId: string,
  stateBefore: StudiedAnswer["stateBefore"],
  seconds: number,
  daysAgo = 0,
): StudiedAnswer {
  return {
    ...{ cardId, stateBefore, rating: "good", intervalDaysBefore: null },
    ...{ day: addDays(today, -daysAgo), answeredAt: new Date(0), durationMs: seconds * 1000 },
  };
}

const none = { new: 0, learning: 0, review: 0 };
const many = (count: number, one: (id: string) => StudiedAnswer[]) =>
  Array.from({ length: count }, (_, index) => one(`卡片 ${index}`)).flat();

test("before the first answer the usual pace holds, and says that it is not one's own", () => {
  const pace = cardPace([]);
  expect(pace).toEqual({ seconds: { new: 40, learning: 20, review: 15 }, own: false });
  expect(minutesLeft({ new: 12, learning: 3, review: 80 }, pace)).toBe(29);
});

test("a new card takes all its answers of the day it is met, reviews only their own", () => {
  const pace = cardPace([
    ...many(1000, (id) => [
      answer(id, "new", 8),
      answer(id, "learning", 4),
      answer(id, "learning", 4),
    ]),
    ...many(1000, (id) => [answer(`复习 ${id}`, "review", 6)]),
  ]);
  expect(pace.own).toBe(true);
  expect(pace.seconds.new).toBeCloseTo(16, 0);
  expect(pace.seconds.review).toBeCloseTo(6, 0);
  expect(secondsLeft({ ...none, review: 10 }, pace)).toBeCloseTo(60, -1);
});

test("the same card on another day is another day's work", () => {
  const days = Array.from({ length: 500 }, (_, ago) => answer("样本效率", "review", 5, ago));
  expect(cardPace(days).seconds.review).toBeCloseTo(5, 0);
});

test("a card that was forgotten yesterday is in its steps today", () => {
  const relearned = many(500, (id) => [answer(id, "relearning", 3)]);
  expect(cardPace(relearned).seconds.learning).toBeCloseTo(3, 0);
});

test("a handful of answers moves the usual pace only a little, and is not called one's own", () => {
  const pace = cardPace(many(5, (id) => [answer(id, "review", 60)]));
  expect(pace.seconds.review).toBe(30);
  expect(pace.seconds.new).toBe(40);
  expect(pace.own).toBe(false);
});

test("answers that came without a time say nothing of it", () => {
  expect(cardPace(many(500, (id) => [answer(id, "review", 0)])).seconds.review).toBe(15);
});

test("every card done takes its time off; with nothing left there is nothing to wait for", () => {
  const pace = cardPace([]);
  const before = secondsLeft({ new: 2, learning: 1, review: 5 }, pace);
  expect(before - secondsLeft({ new: 2, learning: 1, review: 4 }, pace)).toBe(15);
  expect(before - secondsLeft({ new: 1, learning: 2, review: 5 }, pace)).toBe(20);
  expect(minutesLeft(none, pace)).toBe(0);
});
