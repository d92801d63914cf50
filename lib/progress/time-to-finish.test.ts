import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { timeToFinish } from "./time-to-finish.ts";

const today = asDay(20_780);
const pace = { seconds: { new: 60, learning: 20, review: 30 }, own: true };
const deck = { newCards: 50, newPerDay: 20, introducedToday: 0, dailyLoad: 10, pace, today };

test("fifty new cards at twenty a day take three days, today among them, 三天学完", () => {
  expect(timeToFinish(deck)).toEqual({
    ...{ newCards: 50, newPerDay: 20, days: 3, lastDay: today + 2, ownPace: true },
    // 20 × 60 s and 10 × 30 s a day; 50 × 60 s and three days of reviews in all.
    ...{ minutesPerDay: 25, minutes: 65 },
  });
});

test("when today's new cards were met already, it begins tomorrow", () => {
  expect(timeToFinish({ ...deck, introducedToday: 20 })).toMatchObject({
    days: 3,
    lastDay: today + 3,
  });
  expect(timeToFinish({ ...deck, introducedToday: 12, newCards: 8 })).toMatchObject({
    days: 1,
    lastDay: today,
  });
  expect(timeToFinish({ ...deck, introducedToday: 30, newCards: 20 })).toMatchObject({
    days: 1,
    lastDay: today + 1,
  });
});

test("a deck that was met is finished, and one that asks no new cards never is", () => {
  expect(timeToFinish({ ...deck, newCards: 0 })).toMatchObject({ days: 0, lastDay: null });
  expect(timeToFinish({ ...deck, newPerDay: 0 })).toMatchObject({ days: null, lastDay: null });
});
