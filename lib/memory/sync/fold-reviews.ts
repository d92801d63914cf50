import type { CardState } from "#lib/memory/schedule/card-state";
import { nextState } from "#lib/memory/schedule/next-state";
import { type CardEvent, foldCard, standingEvents } from "./fold-card.ts";
import type { Answer } from "./review.ts";

/**
 * A card's state from the reviews of that one card, in any order, some perhaps delivered twice: they are taken
 * in order of (answeredAt, id), without those that were taken back.
 */
export function foldReviews(events: Iterable<CardEvent>, weights: readonly number[]): CardState {
  return foldCard(events, weights).state;
}

/** The state after one more answer: right by itself only when it is later than all that were folded before. */
export function applyReview(
  state: CardState,
  answer: Answer,
  weights: readonly number[],
): CardState {
  return nextState(state, answer, weights);
}

/**
 * The answers that count, each once, in order of (answeredAt, id), whatever else the log holds. A retraction may have come
 * before its answer.
 */
export function standingAnswers(events: Iterable<CardEvent>): Answer[] {
  return standingEvents(events).filter((event) => event.kind === "answer");
}
