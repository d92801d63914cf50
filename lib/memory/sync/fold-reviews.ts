import type { CardState } from "#lib/memory/schedule/card-state";
import { nextState } from "#lib/memory/schedule/next-state";
import type { Answer, Review } from "./review.ts";

/**
 * A card's state from the reviews of that one card, in any order, some perhaps delivered twice: they are taken
 * in order of (answeredAt, id), without those that were taken back.
 */
export function foldReviews(reviews: Iterable<Review>, weights: readonly number[]): CardState {
  let state: CardState = { state: "new" };
  for (const answer of standingAnswers(reviews)) state = applyReview(state, answer, weights);
  return state;
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
 * The answers that count, each once, in order of (answeredAt, id). A retraction may have come before its
 * answer.
 */
export function standingAnswers(reviews: Iterable<Review>): Answer[] {
  const answers = new Map<string, Answer>();
  const retracted = new Set<string>();
  for (const review of reviews) {
    if (review.kind === "retraction") retracted.add(review.targetId);
    else answers.set(review.id, review);
  }
  return [...answers.values()].filter((answer) => !retracted.has(answer.id)).sort(byTime);
}

/** The order in which reviews are folded. */
export function byTime(one: Review, other: Review): number {
  const elapsedMs = one.answeredAt.getTime() - other.answeredAt.getTime();
  if (elapsedMs !== 0) return elapsedMs;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
