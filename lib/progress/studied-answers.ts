import type { CardState, Rating } from "#lib/memory/schedule/card-state";
import { standingAnswers } from "#lib/memory/sync/fold-reviews";
import type { Review } from "#lib/memory/sync/review";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

/**
 * One answer that counts, with what its card was when it was asked. `intervalDaysBefore`: the days it
 * had been given, as a review or as a step of days; null for new cards and steps within a day.
 */
export interface StudiedAnswer {
  readonly cardId: string;
  readonly day: Day;
  readonly answeredAt: Date;
  readonly rating: Rating;
  readonly durationMs: number;
  readonly stateBefore: CardState["state"];
  readonly intervalDaysBefore: number | null;
}

/**
 * The answers behind all statistics, in order of time, each once and without those taken back. The reviews
 * must reach back to the beginning of every card they name: what a card was is read from its answer before.
 */
export function studiedAnswers(reviews: Iterable<Review>): StudiedAnswer[] {
  const latest = new Map<string, { state: CardState["state"]; intervalDays: number | null }>();
  return standingAnswers(reviews).map((answer) => {
    const { cardId, answeredAt, calendar, rating, durationMs, outcome } = answer;
    const before = latest.get(cardId) ?? { state: "new", intervalDays: null };
    latest.set(cardId, {
      state: outcome.state,
      intervalDays: "intervalDays" in outcome ? outcome.intervalDays : null,
    });
    return {
      cardId,
      day: dayOf(answeredAt, calendar),
      answeredAt,
      rating,
      durationMs,
      stateBefore: before.state,
      intervalDaysBefore: before.intervalDays,
    };
  });
}
