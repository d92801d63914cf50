import type { FitHealth } from "#lib/memory/fit/fit-health";
import type { Judged } from "#lib/memory/fit/judge-weights";
import type { Result } from "#lib/result";
import type { StoredFit } from "#lib/store/fit";
import type { LearnerId } from "#lib/store/ids";

/** What is done in a thread of its own, because it reads all reviews or writes all cards. */
export type FitWork =
  | {
      readonly type: "fit";
      readonly learnerId: LearnerId;
      readonly at: Date;
      readonly fitId: string;
    }
  | {
      readonly type: "tryWeights";
      readonly learnerId: LearnerId;
      readonly at: Date;
      readonly fitId: string;
      readonly weights: readonly number[];
      /** Use them also when nothing says that they predict better. */
      readonly anyway: boolean;
    }
  | { readonly type: "adopt"; readonly learnerId: LearnerId; readonly fitId: string | null }
  | { readonly type: "evaluate"; readonly learnerId: LearnerId }
  | { readonly type: "previewRescheduling"; readonly learnerId: LearnerId; readonly at: Date }
  | { readonly type: "reschedule"; readonly learnerId: LearnerId; readonly at: Date };

/** What each kind of work comes to. */
export interface FitAnswers {
  readonly fit: Result<FitOutcome, FitRefusal>;
  readonly tryWeights: Result<TriedWeights, { readonly type: "changedMeanwhile" }>;
  readonly adopt: Result<{ readonly cards: number }, { readonly type: "unknownFit" }>;
  readonly evaluate: Result<Evaluation, FitRefusal>;
  readonly previewRescheduling: ReschedulingPreview;
  readonly reschedule: RescheduledCards;
}

/**
 * Weights that were fitted. `isAdopted`: they predicted later reviews better than the ones before and are in use; else those before stay. The fit tells both figures.
 * `health` null: too few reviews were judged to say.
 */
export interface FitOutcome {
  readonly fit: StoredFit;
  readonly isAdopted: boolean;
  readonly health: FitHealth | null;
}

/**
 * Why nothing can be fitted or evaluated. `tooFew`: of the reviews that can be learned from there are so many, and so many are needed. `tooFewNew`: so many since the weights in use were fitted.
 * `changedMeanwhile`: other weights were put in use while these were fitted; nothing was saved. `noOptimiser`: there is no build of the optimiser for this machine.
 */
export type FitRefusal =
  | { readonly type: "tooFew"; readonly reviews: number; readonly needed: number }
  | { readonly type: "tooFewNew"; readonly reviews: number; readonly needed: number }
  | { readonly type: "changedMeanwhile" }
  | { readonly type: "noOptimiser" };

/** `fit` null: they predict worse than those in use, or (`judgement` null) there are too few reviews to tell; nothing was saved. */
export interface TriedWeights {
  readonly judgement: StoredFit["judgement"];
  readonly fit: StoredFit | null;
}

/** How well recall is predicted by time split; `health` of the fitted weights. */
export interface Evaluation {
  readonly judged: Judged;
  readonly reviews: number;
  readonly health: FitHealth | null;
}

/** How many cards would get another day, and the cards due by day without and with it: today, with all that is late, first; 30 days. */
export interface ReschedulingPreview {
  readonly moved: number;
  readonly dueBefore: readonly number[];
  readonly dueAfter: readonly number[];
}

/** `groupId` names the acts, for `undoActs`; null when no card moved. */
export interface RescheduledCards {
  readonly groupId: string | null;
  readonly moved: number;
}

/** In the order they come. */
export type FitStage = "reading" | "judging" | "fitting" | "folding" | "saving";

/** What the thread says; `share` 0–1 of the stage. */
export type FitSaid =
  | { readonly type: "progress"; readonly stage: FitStage; readonly share: number }
  | { readonly type: "done"; readonly answer: FitAnswers[FitWork["type"]] }
  | { readonly type: "failed"; readonly error: unknown };
