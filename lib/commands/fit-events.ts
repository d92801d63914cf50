import type { AlreadyRunning } from "./fit-turn.ts";
import type { Evaluation, FitOutcome, FitRefusal, FitStage } from "./fit-work.ts";

// What the doors of the optimiser say while they work, one JSON object a line (NDJSON): `progress` any number of times and one last word. Types only, so that a screen may import them.

/** At most ten a second; `share` of the stage 0–1, never falling within it. */
export interface FitProgress {
  readonly type: "progress";
  readonly stage: FitStage;
  readonly share: number;
}

/** What was fitted, with the instant as ISO 8601. */
export interface FittedEvent {
  readonly type: "fitted";
  readonly outcome: Omit<FitOutcome, "fit"> & {
    readonly fit: Omit<FitOutcome["fit"], "at"> & { readonly at: string };
  };
}

export interface EvaluatedEvent {
  readonly type: "evaluated";
  readonly evaluation: Evaluation;
}

/** Nothing was saved: it cannot be done, it was cancelled, or it failed. */
export type FitEnd =
  | { readonly type: "refused"; readonly refusal: FitRefusal | AlreadyRunning }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly code: string; readonly message: string };
