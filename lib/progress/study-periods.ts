import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays, type Day, dayToIso, weekdayOf } from "#lib/memory/time/day";
import {
  type Effort,
  effortBySort,
  type StudySort,
  type StudyTally,
  withoutCram,
} from "./study-tally.ts";

/** Days taken together; a week begins on Monday, a month with its first. */
export type PeriodLength = "day" | "week" | "month";

/** Days taken together, both included. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** What was answered in a period; what was crammed is in `sorts` alone. */
export interface StudyPeriod extends Period {
  readonly ratings: Readonly<Record<Rating, number>>;
  readonly answers: number;
  readonly seconds: number;
  readonly sorts: Readonly<Record<StudySort, Effort>>;
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
  tallies: readonly StudyTally[],
  range: Period & { readonly length: PeriodLength },
): StudyPeriod[] {
  return inPeriods(tallies, range).map(({ from, until, items }) => {
    const given = withoutCram(items);
    const durationMs = given.reduce((sum, tally) => sum + tally.durationMs, 0);
    return {
      ...{ from, until },
      ratings: countRatings(given),
      answers: given.reduce((sum, { answers }) => sum + answers, 0),
      seconds: Math.round(durationMs / 1000),
      sorts: effortBySort(items),
    };
  });
}

/** The periods that `studyPeriods` makes, each with those of the items whose day lies in it, in their order. */
export function inPeriods<Item extends { readonly day: Day }>(
  items: readonly Item[],
  range: Period & { readonly length: PeriodLength },
): readonly (Period & { readonly items: readonly Item[] })[] {
  const periods = cutIntoPeriods(range).map((period) => ({ ...period, items: [] as Item[] }));
  const periodOf = new Map(
    periods.flatMap((period) => {
      const days = period.until - period.from + 1;
      return Array.from({ length: days }, (_, index) => [period.from + index, period] as const);
    }),
  );
  for (const item of items) periodOf.get(item.day)?.items.push(item);
  return periods;
}

/** How often each button was pressed. */
export function countRatings(
  tallies: readonly Pick<StudyTally, "rating" | "answers">[],
): Record<Rating, number> {
  const counts = { again: 0, hard: 0, good: 0, easy: 0 };
  for (const { rating, answers } of tallies) counts[rating] += answers;
  return counts;
}

function cutIntoPeriods({
  from,
  until,
  length,
}: Period & { readonly length: PeriodLength }): { from: Day; until: Day }[] {
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
