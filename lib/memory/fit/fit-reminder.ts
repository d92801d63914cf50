import { leastNewReviews, leastReviews } from "./held-out.ts";

const remindAfterMs = 30 * 86_400_000;

/** What the reminder depends on. `lastFitAt` null: nothing was fitted yet; `reviews` are the predictable ones since then, which need not be counted beyond what `reviewsForReminder` says. */
export interface FitHistory {
  readonly lastFitAt: Date | null;
  readonly putOffAt: Date | null;
  readonly reviews: number;
}

/** How many reviews since the last fit make another worth while. */
export function reviewsForReminder({ lastFitAt }: Pick<FitHistory, "lastFitAt">): number {
  return lastFitAt === null ? leastReviews : leastNewReviews;
}

/** Whether a month has passed since the weights were last fitted, and since the reminder was put off; a learner who never fitted them is reminded as soon as it can be done. */
export function isTimeToFit(
  { lastFitAt, putOffAt }: Omit<FitHistory, "reviews">,
  at: Date,
): boolean {
  return [lastFitAt, putOffAt].every(
    (since) => since === null || at.getTime() - since.getTime() >= remindAfterMs,
  );
}

/** Whether to remind the learner to fit the weights. */
export function isFitDue(history: FitHistory, at: Date): boolean {
  return isTimeToFit(history, at) && history.reviews >= reviewsForReminder(history);
}
