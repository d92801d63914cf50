import type { ReadableBy } from "#lib/progress/readable-by";
import type { ForeseenRecalls } from "#lib/progress/readable-by-recalls";
import type { PlanGoal, PlanPolicy, PlanSetting } from "#lib/progress/readable-by-text";

/** What is simulated in a thread of its own. */
export type PlanWork =
  | { readonly type: "readableBy"; readonly setting: PlanSetting; readonly goal: PlanGoal }
  | {
      readonly type: "foresee";
      readonly setting: PlanSetting;
      readonly policy: PlanPolicy;
      readonly days: number;
      readonly minutesPerDay: number;
    };

export interface PlanAnswers {
  readonly readableBy: ReadableBy;
  readonly foresee: ForeseenRecalls;
}

/** What the thread says; `share` 0–1. */
export type PlanSaid =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly answer: PlanAnswers[PlanWork["type"]] };
