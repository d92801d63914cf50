import { addDays, asDay, type Day, dayFromIso, dayToIso } from "#lib/memory/time/day";
import type { StudyTally } from "./study-tally.ts";

/** How much was answered on a day. */
export interface StudiedDay {
  readonly day: Day;
  readonly answers: number;
  readonly seconds: number;
}

/** What a day's study is counted from: tallies are. */
type DayTally = Pick<StudyTally, "day" | "found" | "answers" | "durationMs">;

/**
 * The last `count` days up to and with `until`, oldest first, days without study included: a year for the
 * calendar, a month for a chart. What was crammed does not count.
 */
export function studiedDays(
  tallies: readonly DayTally[],
  { until, count }: { readonly until: Day; readonly count: number },
): StudiedDay[] {
  const totals = new Map<Day, { answers: number; durationMs: number }>();
  for (const { day, found, answers, durationMs } of tallies) {
    if (found === "cram") continue;
    const total = totals.get(day) ?? { answers: 0, durationMs: 0 };
    totals.set(day, {
      answers: total.answers + answers,
      durationMs: total.durationMs + durationMs,
    });
  }
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(until, index + 1 - count);
    const total = totals.get(day);
    const seconds = Math.round((total?.durationMs ?? 0) / 1000);
    return { day, answers: total?.answers ?? 0, seconds };
  });
}

/** The first and the last day of a year of the calendar. */
export function daysOfYear(year: number): { readonly from: Day; readonly until: Day } {
  const dayOfText = (text: string) => dayFromIso(text) ?? asDay(0);
  return { from: dayOfText(`${year}-01-01`), until: dayOfText(`${year}-12-31`) };
}

function yearOf(day: Day): number {
  return Number(dayToIso(day).slice(0, 4));
}

/** The years of the calendar from the first with an answer to today's, the earliest first: at least the latter. */
export function studiedYears(firstDay: Day | null, today: Day): readonly number[] {
  const last = yearOf(today);
  const first = Math.min(last, firstDay === null ? last : yearOf(firstDay));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
