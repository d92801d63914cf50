import type { StoredReview } from "#lib/store/review";
import type { PushedReview } from "./push-reviews.ts";

/** Whether a pushed review says what is stored under its id. What the server added (a corrected instant, a chosen outcome) is left aside. */
export function isSameReview(stored: StoredReview, pushed: PushedReview): boolean {
  return JSON.stringify(said(stored, pushed)) === JSON.stringify(said(pushed, pushed));
}

function said(review: StoredReview | PushedReview, pushed: PushedReview) {
  const claimedAt = "claimedAt" in review ? review.claimedAt : null;
  const { kind, cardId, calendar } = review;
  const instant = (claimedAt ?? review.answeredAt).getTime();
  const shared = [kind, cardId, calendar.zone, calendar.rolloverHour, instant];
  switch (review.kind) {
    case "retraction":
      return [...shared, review.targetId];
    case "act":
      return [...shared, review.groupId, sorted(review.act)];
    case "answer": {
      const chosen = pushed.kind === "answer" && pushed.outcome !== undefined;
      const outcome = chosen && review.outcome !== undefined ? sorted(review.outcome) : null;
      return [...shared, review.rating, outcome, review.durationMs, review.typedText];
    }
  }
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
