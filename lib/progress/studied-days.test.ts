import { expect, test } from "vitest";
import { asDay, dayFromIso } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";
import { studiedDays } from "./studied-days.ts";
import { talliesOf } from "./test-tallies.ts";

const until = asDay(20_780);
const answer = (day: number, durationMs: number): StudiedAnswer => ({
  ...{
    cardId: "肾",
    day: asDay(day),
    answeredAt: new Date("2026-11-23T04:00:00Z"),
    rating: "good",
  },
  ...{ durationMs, stateBefore: "review", intervalDaysBefore: 5 },
});

test("every day is there, oldest first, also those without study", () => {
  const answers = [
    answer(20_778, 1000),
    answer(20_780, 600),
    answer(20_780, 600),
    answer(20_000, 9),
  ];
  expect(studiedDays(talliesOf(answers), { until, count: 3 })).toEqual([
    { day: 20_778, answers: 1, seconds: 1 },
    { day: 20_779, answers: 0, seconds: 0 },
    { day: 20_780, answers: 2, seconds: 1 },
  ]);
});

test("a year back from 23 November begins on 24 November", () => {
  const year = studiedDays([], { until, count: 365 });
  expect(year).toHaveLength(365);
  expect(year[0]?.day).toBe(dayFromIso("2025-11-24"));
});
