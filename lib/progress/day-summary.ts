import type { Rating } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import type { StudiedAnswer } from "./studied-answers.ts";

/** One day's study. `passedShare` is the share of answers that were not Again, null on a day without any. */
export interface DaySummary {
  readonly day: Day;
  readonly cards: number;
  readonly answers: number;
  readonly ratings: Readonly<Record<Rating, number>>;
  readonly seconds: number;
  readonly passedShare: number | null;
  /** New cards answered for the first time: what the limit on new cards counts. */
  readonly introduced: number;
  /** Reviews and steps of days, not those within a day: what the limit on reviews counts. */
  readonly reviewed: number;
}

/** What was studied on a learner day. */
export function summariseDay(answers: readonly StudiedAnswer[], day: Day): DaySummary {
  const onDay = answers.filter((answer) => answer.day === day);
  const count = (rating: Rating) => onDay.filter((answer) => answer.rating === rating).length;
  const ratings = {
    again: count("again"),
    hard: count("hard"),
    good: count("good"),
    easy: count("easy"),
  };
  return {
    day,
    cards: new Set(onDay.map((answer) => answer.cardId)).size,
    answers: onDay.length,
    ratings,
    seconds: Math.round(onDay.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000),
    passedShare: onDay.length === 0 ? null : 1 - ratings.again / onDay.length,
    introduced: onDay.filter(({ stateBefore }) => stateBefore === "new").length,
    reviewed: onDay.filter(({ intervalDaysBefore }) => intervalDaysBefore !== null).length,
  };
}
