import { addDays, type Day } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";

/** How much was answered on a day. */
export interface StudiedDay {
  readonly day: Day;
  readonly answers: number;
  readonly seconds: number;
}

/**
 * The last `count` days up to and with `until`, oldest first, days without study included: a year for the
 * calendar, a month for a chart.
 */
export function studiedDays(
  answers: readonly StudiedAnswer[],
  { until, count }: { readonly until: Day; readonly count: number },
): StudiedDay[] {
  const totals = new Map<Day, { answers: number; durationMs: number }>();
  for (const { day, durationMs } of answers) {
    const total = totals.get(day) ?? { answers: 0, durationMs: 0 };
    totals.set(day, {
      answers: total.answers + 1,
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
