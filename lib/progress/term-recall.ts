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

/** A term of a text: the states of its cards. */
export interface TermCards {
  readonly states: readonly CardState[];
}

/**
 * What of a text's terms is in the learner's head. `recall` is the mean over started terms, null before the
 * first.
 */
export interface KnownTerms {
  readonly terms: number;
  readonly started: number;
  /** 0–1; 0 for a text without terms. */
  readonly startedShare: number;
  readonly recall: number | null;
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

/** How many of a text's terms have a card that was answered, and how well those are remembered. */
export function knownTerms(terms: readonly TermCards[], when: RecallAt): KnownTerms {
  const recalls = terms.flatMap(({ states }) => recallOfTerm(states, when) ?? []);
  const started = recalls.length;
  return {
    terms: terms.length,
    started,
    startedShare: terms.length === 0 ? 0 : started / terms.length,
    recall: started === 0 ? null : recalls.reduce((sum, recall) => sum + recall, 0) / started,
  };
}
