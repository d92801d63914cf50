import type { PlanFault } from "#lib/progress/readable-by-goal";
import type { PlanOutline } from "#lib/progress/readable-by-outline";
import type { WorkedOut } from "./work-out-plan.ts";

// What the door of plans says while it works one out, one JSON object a line (NDJSON): `progress` any number of times and one last word. Nothing but types is imported, so that a screen may import them.

/** At most ten a second; `share` 0–1, never falling. */
export interface PlanProgress {
  readonly type: "progress";
  readonly share: number;
}

/** A plan as it is shown before it is made. `targetDay` and `day` are learner days. */
export interface PlanOffer {
  readonly targetDay: number;
  readonly newPerDay: number;
  /** How many of the text's new cards are begun by then. */
  readonly cards: number;
  /** Of the text's cards until then; null: as without the plan. */
  readonly desiredRetention: number | null;
  readonly outline: PlanOutline;
}

/** See `ReadableBy`. */
export type PlanAnswered =
  | { readonly type: "plan" | "later"; readonly plan: PlanOffer }
  | { readonly type: "never"; readonly mostShare: number; readonly day: number }
  | { readonly type: "nothing" };

export type PlanEnd =
  | { readonly type: "refused"; readonly refusal: PlanFault }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly code: string; readonly message: string };

/** What is said of a plan that was worked out. */
export function answeredOf({ answer }: WorkedOut): PlanAnswered {
  switch (answer.type) {
    case "plan":
    case "later": {
      const { targetDay, outline, policy } = answer.plan;
      const { newPerDay, desiredRetention, order } = policy;
      return {
        type: answer.type,
        plan: { targetDay, newPerDay, desiredRetention, outline, cards: order.length },
      };
    }
    case "never":
      return { type: "never", mostShare: answer.mostShare, day: answer.day };
    case "nothing":
      return { type: "nothing" };
  }
}
