import type { Grade, SuggestedRating } from "./grade.ts";

/** What is suggested for an answer once the learner holds its wording to be right: no less than Good. */
export function onceAccepted(rating: SuggestedRating): SuggestedRating {
  return rating === "again" || rating === "hard" ? "good" : rating;
}

/** Whether a graded answer says something that could be a reference, and is none yet. */
export function canBeReference(grade: Pick<Grade, "reasons">, answer: string): boolean {
  const isKnown = grade.reasons.some(
    ({ code }) => code === "exact" || code === "promptCopied" || code === "empty",
  );
  return answer.trim() !== "" && !isKnown;
}
