import type { CardState } from "#lib/memory/schedule/card-state";
import { retrievability } from "#lib/memory/schedule/fsrs";
import { type Calendar, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

/** When and by which weights recall is predicted. */
export interface RecallAt {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly weights: readonly number[];
}

/**
 * The probability (0–1) that the learner knows the term then, by the card remembered best; null when none was
 * ever answered.
 */
export function recallOfTerm(states: readonly CardState[], when: RecallAt): number | null {
  const day = dayOf(when.at, when.calendar);
  const recalls = states.flatMap((state) =>
    state.state === "new"
      ? []
      : [retrievability(state.memory, elapsedDays(state.lastReviewDay, day), when.weights)],
  );
  return recalls.length === 0 ? null : Math.max(...recalls);
}
