import type { Day } from "#lib/memory/time/day";
import type { Break } from "./load-balance.ts";
import type { ReviewOrder } from "./review-order.ts";

/** The learner's button. */
export type Rating = "again" | "hard" | "good" | "easy";
export const ratings = ["again", "hard", "good", "easy"] as const satisfies readonly Rating[];

/** FSRS memory. `stability` in days (> 0), `difficulty` 1–10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** What every card that has been answered knows of its past. */
export interface Past {
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
export type Outcome = Timing & {
  /** The answer made the card a leech, and this is what then happens to it. */
  readonly leech?: LeechAction;
};

type Timing =
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

/** What happens to a card that is forgotten again and again: it is marked, or also set aside. */
export type LeechAction = "tag" | "suspend";

/** Whether new cards are spread among the day's reviews, or come before or after them all. */
export type NewReviewMix = "mixed" | "newFirst" | "reviewsFirst";

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
  readonly reviewOrder: ReviewOrder;
  readonly newReviewMix: NewReviewMix;
  /** Of a note at most one card a day, those in steps apart. */
  readonly burySiblings: boolean;
  readonly loadBalance: boolean;
  /** A sentence's new cards wait until its terms are past learning. */
  readonly waitForTerms: boolean;
  /** Lapses at which a card is a leech; again after every half of it. 0: never. */
  readonly leechThreshold: number;
  readonly leechAction: LeechAction;
  /** Monday first: 1 as many cards as on other days, 0.5 fewer, 0 as few as can be. */
  readonly easyDays: EasyDays;
  /** Times away: no card is put there that fits elsewhere. */
  readonly breaks: readonly Break[];
}

/** One number (0–1) for each day of the week, Monday first. */
export type EasyDays = readonly [number, number, number, number, number, number, number];
