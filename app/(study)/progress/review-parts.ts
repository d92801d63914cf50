import { ratings } from "#lib/memory/schedule/card-state";
import type { StudyPeriod } from "#lib/progress/study-periods";
import type { StudySort } from "#lib/progress/study-tally";
import type { Look } from "#ui/legend";

/** What the bars of Reviews may show. */
export const reviewsShown = ["ratings", "sorts", "time"] as const;
export type ReviewsShown = (typeof reviewsShown)[number];

const secondsPerMinute = 60;

/** Drawn from the bottom up: what is known best first. */
const sorts = ["mature", "young", "relearning", "learning", "cram"] as const satisfies StudySort[];
const sortLooks: Readonly<Record<StudySort, Look>> = {
  mature: "full",
  young: "strong",
  relearning: "soft",
  learning: "faint",
  cram: "off",
};

/** The parts of the bars, and how large they are in a period: answers, or minutes. What was crammed is a part only where there was some. */
export function reviewParts(shown: ReviewsShown, list: readonly StudyPeriod[]) {
  if (shown === "ratings") {
    return {
      parts: ratings.map((rating) => ({ look: rating as Look, word: rating })),
      valuesOf: (period: StudyPeriod) => ratings.map((rating) => period.ratings[rating]),
    };
  }
  const crammed = list.some((period) => period.sorts.cram.answers > 0);
  const told = crammed ? sorts : sorts.filter((sort) => sort !== "cram");
  return {
    parts: told.map((sort) => ({ look: sortLooks[sort], word: `sort_${sort}` as const })),
    valuesOf: ({ sorts: of }: StudyPeriod) =>
      told.map((sort) =>
        shown === "time" ? of[sort].seconds / secondsPerMinute : of[sort].answers,
      ),
  };
}
