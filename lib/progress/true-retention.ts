import type { Day } from "#lib/memory/time/day";
import { matureDays } from "./card-counts.ts";
import type { StudiedAnswer } from "./studied-answers.ts";

/** How often it was still known: `share` is `passed / total`, null before the first review. */
export interface Retention {
  readonly passed: number;
  readonly total: number;
  readonly share: number | null;
}

/**
 * The share of reviews passed between two days, both included. Only cards in review count, not new ones or
 * steps; a card is mature when it had waited 21 days or more.
 */
export function trueRetention(
  answers: readonly StudiedAnswer[],
  { from, until }: { readonly from: Day; readonly until: Day },
): { readonly all: Retention; readonly young: Retention; readonly mature: Retention } {
  const reviews = answers.filter(
    ({ stateBefore, day }) => stateBefore === "review" && day >= from && day <= until,
  );
  const isMature = (answer: StudiedAnswer) => (answer.intervalDaysBefore ?? 0) >= matureDays;
  return {
    all: retentionOf(reviews),
    young: retentionOf(reviews.filter((answer) => !isMature(answer))),
    mature: retentionOf(reviews.filter(isMature)),
  };
}

function retentionOf(reviews: readonly StudiedAnswer[]): Retention {
  const passed = reviews.filter(({ rating }) => rating !== "again").length;
  const total = reviews.length;
  return { passed, total, share: total === 0 ? null : passed / total };
}
