import type { Grade } from "#lib/memory/kernel/memory-kernel";
import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { Calendar } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { TimedAnswer } from "./study-habits.ts";

/** Of an answer in the log what tells of habits. */
interface LoggedAnswer {
  readonly cardId: string;
  readonly answeredAt: Date;
  readonly calendar: Calendar;
  readonly rating: Rating;
  readonly outcome: Outcome;
  readonly durationMs: number;
}

const gradeOf: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** The answers that stand, in order of time and beginning with each card's first, as habits are read from them: with the state in which each found its card. */
export function timeAnswers(answers: Iterable<LoggedAnswer>): TimedAnswer[] {
  const states = new Map<string, Outcome["state"]>();
  const timed: TimedAnswer[] = [];
  for (const { cardId, answeredAt, calendar, rating, outcome, durationMs } of answers) {
    timed.push({
      cardId,
      day: dayOf(answeredAt, calendar),
      grade: gradeOf[rating],
      state: states.get(cardId) ?? "new",
      durationMs,
    });
    states.set(cardId, outcome.state);
  }
  return timed;
}
