import type { Preset } from "#lib/memory/schedule/card-state";
import type { Break } from "#lib/memory/schedule/load-balance";
import type { ReviewOrder } from "#lib/memory/schedule/review-order";
import type { Day } from "#lib/memory/time/day";
import type { DeckColumns } from "./deck-columns.ts";
import type { Dice } from "./dice.ts";
import type { StudyHabits } from "./study-habits.ts";

/** Of a preset what a simulation heeds. Limits may be 0. What is left out: as Anki has it. */
export interface StudyRules
  extends Pick<
    Preset,
    | "desiredRetention"
    | "newPerDay"
    | "reviewsPerDay"
    | "learningSteps"
    | "relearningSteps"
    | "maximumIntervalDays"
    | "weights"
  > {
  readonly reviewOrder?: ReviewOrder;
  readonly newReviewMix?: "mixed" | "newFirst" | "reviewsFirst";
  readonly loadBalance?: boolean;
  /** Monday first, as in `DayWishes`. */
  readonly easyDays?: readonly number[];
  /** On these days nothing is studied. */
  readonly breaks?: readonly Break[];
  readonly leechThreshold?: number;
  readonly leechAction?: "tag" | "suspend";
}

/** What is to be simulated. */
export interface StudyPlan {
  readonly deck: DeckColumns;
  /** How many cards are still to be learned; they take the rows after those of the deck, in their order. */
  readonly newCards: number;
  readonly preset: StudyRules;
  readonly habits: StudyHabits;
  /** From today on, whole, up to ten years and more. */
  readonly days: number;
  readonly today: Day;
  /** What was already done today counts against today's limits. */
  readonly doneToday?: { readonly newCards: number; readonly reviews: number };
  /** No card is begun after so many minutes on a day. Without it: no such limit. */
  readonly minutesPerDay?: number;
  /** Whether new cards come also when the limit on reviews leaves no room for them. */
  readonly newBesidesReviews?: boolean;
  /** Of the new cards those that stand first: so many a day, whatever the preset's limit, which the others share with them. */
  readonly newFirst?: { readonly cards: number; readonly perDay: number };
  /** By row, the desired retention in place of the preset's; 0: the preset's. */
  readonly desiredRetentions?: Float64Array;
  /** No answer is begun either that might outlast the minutes of the day: a card is left in its steps then. */
  readonly keepsMinutes?: boolean;
}

export interface SimulateOptions {
  /** A whole number; the same seed gives the same figures. */
  readonly seed: number;
  /** Days (0 is today, below `days`) at whose end the memories of all cards are kept. */
  readonly snapshots?: readonly number[];
  /** Told the share done (0–1) now and then. What it throws ends the simulation. */
  readonly onProgress?: (share: number) => void;
  /** Instead of the seed's. */
  readonly dice?: Dice;
}

/** All memories at the end of a day. Rows: those of the deck, then the new cards. */
export interface MemorySnapshot {
  readonly day: number;
  /** Days; 0 for a card not yet learned. */
  readonly stability: Float64Array;
  /** Counted from today, as `day`. */
  readonly lastReviewDay: Int32Array;
}

/** Day by day, today first. */
export interface Simulation {
  /** Cards in review that were answered. */
  readonly reviews: Uint32Array;
  /** Cards in steps of a day or more that were answered; the limit on reviews counts them too. */
  readonly daySteps: Uint32Array;
  /** Cards answered for the first time. */
  readonly newCards: Uint32Array;
  /** All answers, also those of steps. */
  readonly answers: Uint32Array;
  readonly minutes: Float64Array;
  /** The sum of all cards' retrievability at the end of the day: how many are known. */
  readonly memorised: Float64Array;
  /** Of the reviews, those answered Again. */
  readonly forgotten: Uint32Array;
  /** The sum of the reviews' retrievability when they were asked: how many should have been recalled. */
  readonly expected: Float64Array;
  /** Of the reviews, those whose recall fell below the desired retention within a day of their last answer, so that no day was early enough; and of these, those answered Again. */
  readonly fleeting: Uint32Array;
  readonly fleetingForgotten: Uint32Array;
  /** Of the reviews, those whose last interval was 21 days or more; and of these, those answered Again. */
  readonly mature: Uint32Array;
  readonly matureForgotten: Uint32Array;
  /** Cards due that had to wait for another day. */
  readonly waiting: Uint32Array;
  readonly snapshots: readonly MemorySnapshot[];
}
