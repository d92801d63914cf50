import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays, type Day, dayToIso, weekdayOf } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";

/** Days taken together; a week begins on Monday, a month with its first. */
export type PeriodLength = "day" | "week" | "month";

/** What was answered in a period, both days included. */
export interface StudyPeriod {
  readonly from: Day;
  readonly until: Day;
  readonly ratings: Readonly<Record<Rating, number>>;
  readonly answers: number;
  readonly seconds: number;
}

const dailyUntil = 31;
const weeklyUntil = 371;

/** The length that gives a plot of so many days no more than some fifty bars, or a bar a month. */
export function periodLengthFor(days: number): PeriodLength {
  if (days <= dailyUntil) return "day";
  return days <= weeklyUntil ? "week" : "month";
}

/** The days from `from` to `until`, both included, cut into periods, oldest first; the outer ones may be cut short. Periods without answers are among them. */
export function studyPeriods(
  answers: readonly StudiedAnswer[],
  range: { readonly from: Day; readonly until: Day; readonly length: PeriodLength },
): StudyPeriod[] {
  return cutIntoPeriods(range).map(({ from, until }) => {
    const given = answers.filter(({ day }) => day >= from && day <= until);
    const durationMs = given.reduce((sum, answer) => sum + answer.durationMs, 0);
    return {
      from,
      until,
      ratings: countRatings(given),
      answers: given.length,
      seconds: Math.round(durationMs / 1000),
    };
  });
}

/** How often each button was pressed. */
export function countRatings(answers: readonly StudiedAnswer[]): Record<Rating, number> {
  const counts = { again: 0, hard: 0, good: 0, easy: 0 };
  for (const { rating } of answers) counts[rating] += 1;
  return counts;
}

function cutIntoPeriods({
  from,
  until,
  length,
}: {
  readonly from: Day;
  readonly until: Day;
  readonly length: PeriodLength;
}): { from: Day; until: Day }[] {
  const periods: { from: Day; until: Day }[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const open = periods.at(-1);
    if (open === undefined || beginsPeriod(day, length)) periods.push({ from: day, until: day });
    else open.until = day;
  }
  return periods;
}

function beginsPeriod(day: Day, length: PeriodLength): boolean {
  if (length === "day") return true;
  return length === "week" ? weekdayOf(day) === 1 : dayToIso(day).endsWith("-01");
}
