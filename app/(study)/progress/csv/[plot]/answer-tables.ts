import { ratings } from "#lib/memory/schedule/card-state";
import { type Day, dayToIso } from "#lib/memory/time/day";
import { passedShare } from "#lib/progress/answer-buttons";
import { studySorts } from "#lib/progress/study-tally";
import type { ProgressData } from "#lib/store/load-progress";
import type { Table } from "./table.ts";

/** One row: today. */
export function todayTable({ ofToday, today }: ProgressData): Table {
  const { cards, answers, seconds, introduced, reviewed, sorts, mature } = ofToday;
  return {
    columns: [
      ...["day", "cards", "answers", "seconds", "passed_share", "new_cards", "reviews"],
      ...studySorts,
      ...["mature_passed", "mature_total"],
    ],
    rows: [
      [
        ...[dayToIso(today), cards, answers, seconds, ofToday.passedShare, introduced, reviewed],
        ...studySorts.map((sort) => sorts[sort]),
        ...[mature.passed, mature.total],
      ],
    ],
  };
}

/** A row a day of the calendar. */
export function calendarTable({ year }: ProgressData): Table {
  return {
    columns: ["day", "answers", "seconds"],
    rows: year.map(({ day, answers, seconds }) => [dayToIso(day), answers, seconds]),
  };
}

/** A row a day, week or month; what was crammed is in none of the first sums. */
export function reviewsTable({ periods }: ProgressData): Table {
  return {
    columns: [
      ...["from", "until", "answers", "seconds", ...ratings],
      ...studySorts.flatMap((sort) => [`${sort}_answers`, `${sort}_seconds`]),
    ],
    rows: periods.list.map((period) => [
      ...[dayToIso(period.from), dayToIso(period.until), period.answers, period.seconds],
      ...ratings.map((rating) => period.ratings[rating]),
      ...studySorts.flatMap((sort) => {
        const { answers, seconds } = period.sorts[sort];
        return [answers, Math.round(seconds)];
      }),
    ]),
  };
}

/** A row a span of days, whatever the range. */
export function retentionTable({ retentionTable: spans }: ProgressData): Table {
  const sorts = ["young", "mature", "all"] as const;
  return {
    columns: [
      ...["span", "from"],
      ...sorts.flatMap((sort) => [`${sort}_passed`, `${sort}_total`, `${sort}_share`]),
    ],
    rows: spans.map((row) => [
      ...[row.span, dateOrNone(row.from)],
      ...sorts.flatMap((sort) => [row[sort].passed, row[sort].total, row[sort].share]),
    ]),
  };
}

export function hourlyTable({ hours }: ProgressData): Table {
  return {
    columns: ["hour", "answers", "passed", "share"],
    rows: hours.map(({ hour, answers, passed, share }) => [hour, answers, passed, share]),
  };
}

export function buttonsTable({ buttons }: ProgressData): Table {
  const sorts = ["learning", "young", "mature"] as const;
  return {
    columns: ["sort", ...ratings, "passed_share"],
    rows: sorts.map((sort) => {
      const counts = buttons[sort];
      return [sort, ...ratings.map((rating) => counts[rating]), passedShare(counts)];
    }),
  };
}

function dateOrNone(day: Day | null): string | null {
  return day === null ? null : dayToIso(day);
}
