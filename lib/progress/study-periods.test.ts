import { expect, test } from "vitest";
import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays, type Day, dayFromIso, dayToIso } from "#lib/memory/time/day";
import { answerButtons } from "./answer-buttons.ts";
import type { StudiedAnswer } from "./studied-answers.ts";
import { periodLengthFor, studyPeriods } from "./study-periods.ts";
import { talliesOf } from "./test-tallies.ts";

const today = dayFromIso("2026-11-23") as Day;

function answer(
  cardId: string,
  daysAgo: number,
  rating: Rating,
  more: Partial<StudiedAnswer> = {},
): StudiedAnswer {
  const day = addDays(today, -daysAgo);
  return {
    cardId,
    day,
    answeredAt: new Date(dayToIso(day)),
    rating,
    durationMs: 6000,
    stateBefore: "review",
    intervalDaysBefore: 3,
    ...more,
  };
}

test("a month of days has one bar a day, days without study included", () => {
  const answers = [answer("样本效率", 0, "good"), answer("样本效率", 30, "again")];
  const periods = studyPeriods(talliesOf(answers), {
    from: addDays(today, -30),
    until: today,
    length: "day",
  });
  expect(periods).toHaveLength(31);
  expect(periods[0]).toMatchObject({ answers: 1, seconds: 6, ratings: { again: 1, good: 0 } });
  expect(periods[1]).toMatchObject({ answers: 0, seconds: 0 });
  expect(periods[30]).toMatchObject({ from: today, until: today, ratings: { good: 1 } });
});

test("weeks begin on Monday, months with their first, and no answer is lost", () => {
  const answers = [0, 1, 7, 40, 300].map((daysAgo) => answer("预训练", daysAgo, "hard"));
  const from = addDays(today, -364);
  for (const length of ["week", "month"] as const) {
    const periods = studyPeriods(talliesOf(answers), { from, until: today, length });
    expect(periods.reduce((sum, period) => sum + period.ratings.hard, 0)).toBe(5);
  }
  const weeks = studyPeriods(talliesOf(answers), { from, until: today, length: "week" });
  // 2026-11-23 is a Monday.
  expect(weeks.slice(-2).map((week) => [dayToIso(week.from), dayToIso(week.until)])).toEqual([
    ["2026-11-16", "2026-11-22"],
    ["2026-11-23", "2026-11-23"],
  ]);
  const months = studyPeriods(talliesOf(answers), { from, until: today, length: "month" });
  expect(dayToIso(months[1]?.from ?? today)).toBe("2025-12-01");
  expect(months).toHaveLength(13);
});

test("a month is drawn by days, a year by weeks, more by months", () => {
  expect([30, 31, 365, 800].map(periodLengthFor)).toEqual(["day", "day", "week", "month"]);
});

test("buttons are counted by what the card was when it was asked", () => {
  const buttons = answerButtons(
    talliesOf([
      answer("在线学习", 9, "again", { stateBefore: "new", intervalDaysBefore: null }),
      answer("在线学习", 9, "good", { stateBefore: "learning", intervalDaysBefore: null }),
      answer("在线学习", 5, "good", { intervalDaysBefore: 20 }),
      answer("在线学习", 0, "easy", { intervalDaysBefore: 21 }),
    ]),
  );
  expect(buttons.learning).toEqual({ again: 1, hard: 0, good: 1, easy: 0 });
  expect(buttons.young).toEqual({ again: 0, hard: 0, good: 1, easy: 0 });
  expect(buttons.mature).toEqual({ again: 0, hard: 0, good: 0, easy: 1 });
});
