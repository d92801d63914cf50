import type { Day } from "#lib/memory/time/day";

/** The learner's button. */
export type Rating = "again" | "hard" | "good" | "easy";
export const ratings = ["again", "hard", "good", "easy"] as const satisfies readonly Rating[];

/** FSRS memory. `stability` in days (> 0), `difficulty` 1–10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** What every card that has been answered knows of its past. */
interface Past {
  readonly memory: Memory;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReviewAt: Date;
  readonly lastReviewDay: Day;
}

/**
 * A card's scheduling state: a fold over its reviews. A new card has no memory.
 * In steps a card is due at an instant; a step that crosses the rollover is due on a day, like a review.
 */
export type CardState =
  | { readonly state: "new" }
  | (Past & {
      readonly state: "learning" | "relearning";
      readonly step: number;
      readonly due: { readonly dueAt: Date } | { readonly dueDay: Day };
    })
  | (Past & { readonly state: "review"; readonly dueDay: Day; readonly intervalDays: number });

/**
 * What an answer decided, chosen once where it was answered and carried by the review,
 * so that every device folds to the same due day.
 */
export type Outcome =
  | {
      readonly state: "learning" | "relearning";
      readonly step: number;
      readonly delaySeconds: number;
    }
  | {
      readonly state: "learning" | "relearning";
      readonly step: number;
      readonly intervalDays: number;
    }
  | { readonly state: "review"; readonly intervalDays: number };

/** A named bundle of scheduling options. Steps in seconds. `desiredRetention` 0.70–0.99. */
export interface Preset {
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly maximumIntervalDays: number;
  readonly learnAheadSeconds: number;
  readonly weights: readonly number[];
}
