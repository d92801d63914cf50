import { addDays, type Day } from "#lib/memory/time/day";
import type { StudyTally } from "./study-tally.ts";

/** How often it was still known: `share` is `passed / total`, null before the first review. */
export interface Retention {
  readonly passed: number;
  readonly total: number;
  readonly share: number | null;
}

/** The same apart for cards whose interval was 21 days or more, and for the others. */
export interface RetentionBySort {
  readonly all: Retention;
  readonly young: Retention;
  readonly mature: Retention;
}

/** The rows of Anki's table; a week is 7 days, a month 30, a year 365, all of them up to and with today. */
const retentionSpans = ["today", "yesterday", "week", "month", "year", "all"] as const;
type RetentionSpan = (typeof retentionSpans)[number];

/** One row; `from` is its first day, null for all. */
export interface RetentionRow extends RetentionBySort {
  readonly span: RetentionSpan;
  readonly from: Day | null;
}

/**
 * The share passed between two days, both included, of what had waited a day or more: reviews and, as Anki has it (rslib/src/stats/graphs/retention.rs), steps
 * of days, which are young. First answers and steps within a day do not count. A review is mature when it had waited 21 days or more.
 */
export function trueRetention(
  tallies: readonly StudyTally[],
  { from, until }: { readonly from: Day; readonly until: Day },
): RetentionBySort {
  const sums = { passed: 0, total: 0, passedMature: 0, totalMature: 0 };
  for (const { found, day, rating, matureAnswers, ...tally } of tallies) {
    if (found === "cram" || day < from || day > until) continue;
    const answers = found === "review" ? tally.answers : tally.dayAnswers;
    sums.total += answers;
    sums.totalMature += matureAnswers;
    if (rating === "again") continue;
    sums.passed += answers;
    sums.passedMature += matureAnswers;
  }
  const { passed, total, passedMature, totalMature } = sums;
  return {
    all: retentionOf(passed, total),
    young: retentionOf(passed - passedMature, total - totalMature),
    mature: retentionOf(passedMature, totalMature),
  };
}

/** The true retention table, in the order of `retentionSpans`. `tallies` of all days. */
export function retentionTable(
  tallies: readonly StudyTally[],
  today: Day,
): readonly RetentionRow[] {
  const firstOf = { today: 0, yesterday: -1, week: -6, month: -29, year: -364 } as const;
  return retentionSpans.map((span) => {
    const from = span === "all" ? null : addDays(today, firstOf[span]);
    const until = span === "yesterday" ? addDays(today, -1) : today;
    const earliest = from ?? tallies.reduce((first, { day }) => (day < first ? day : first), today);
    return { span, from, ...trueRetention(tallies, { from: earliest, until }) };
  });
}

function retentionOf(passed: number, total: number): Retention {
  return { passed, total, share: total === 0 ? null : passed / total };
}
