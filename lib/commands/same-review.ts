import type { StoredReview } from "#lib/store/review";
import type { PushedReview } from "./push-reviews.ts";

/** Whether a pushed review says what is stored under its id. What the server added (a corrected instant, a chosen outcome) is left aside. */
export function isSameReview(stored: StoredReview, pushed: PushedReview): boolean {
  return JSON.stringify(said(stored, pushed)) === JSON.stringify(said(pushed, pushed));
}

function said(review: StoredReview | PushedReview, pushed: PushedReview) {
  const claimedAt = "claimedAt" in review ? review.claimedAt : null;
  const { kind, cardId, calendar } = review;
  const shared = [kind, cardId, calendar.zone, calendar.rolloverHour];
  const instant = (claimedAt ?? review.answeredAt).getTime();
  if (review.kind === "retraction") return [...shared, instant, review.targetId];
  const chosen = pushed.kind === "answer" && pushed.outcome !== undefined;
  const outcome = chosen && review.outcome !== undefined ? sorted(review.outcome) : null;
  return [...shared, instant, review.rating, outcome, review.durationMs, review.typedText];
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
