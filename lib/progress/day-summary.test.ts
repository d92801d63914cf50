import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { summariseDay } from "./day-summary.ts";
import type { StudiedAnswer } from "./studied-answers.ts";

const today = asDay(20_780);
const answer = (cardId: string, change: Partial<StudiedAnswer>): StudiedAnswer => ({
  ...{ cardId, day: today, answeredAt: new Date("2026-11-23T04:00:00Z"), rating: "good" },
  ...{ durationMs: 2500, stateBefore: "review", intervalDaysBefore: 5 },
  ...change,
});

test("a day's study in numbers", () => {
  const summary = summariseDay(
    [
      answer("酶", { stateBefore: "new", rating: "again", intervalDaysBefore: null }),
      answer("酶", { stateBefore: "learning", intervalDaysBefore: null }),
      answer("肾", { rating: "easy" }),
      answer("肺", { rating: "hard" }),
      answer("心", { day: asDay(20_779) }),
    ],
    today,
  );
  expect(summary).toEqual({
    day: today,
    cards: 3,
    answers: 4,
    ratings: { again: 1, hard: 1, good: 1, easy: 1 },
    seconds: 10,
    passedShare: 0.75,
    introduced: 1,
    reviewed: 2,
  });
});

test("a step of days counts against the limit on reviews, as the queue counts it", () => {
  const step = answer("酶", { stateBefore: "learning", intervalDaysBefore: 1 });
  expect(summariseDay([step], today)).toMatchObject({ introduced: 0, reviewed: 1 });
});

test("a day without study has no share", () => {
  expect(summariseDay([], today)).toMatchObject({ answers: 0, seconds: 0, passedShare: null });
});
