import type { Day } from "#lib/memory/time/day";
import type { Rating } from "./card-state.ts";

/**
 * What may be done to a card besides answering it. Like an outcome, an act carries all it decided, so that every device
 * folds to the same.
 *
 * - `bury`: away until that day. `suspend`: away until `unsuspend`.
 * - `flag`: one of seven colours, 1–7; 0 is none.
 * - `reset`: new again, its past forgotten by the schedule though not by the log.
 * - `setDue`: the learner's own wish for a day and an interval; a card without a memory gets one from which recall has
 *   fallen to `desiredRetention` after that interval. Both put a card that was set aside back in play, as in Anki.
 * - `reschedule`: another day for a card in review whose memory or desired retention changed. It holds only for the
 *   answers it was reckoned from: `reps` of them; after another the day is that answer's.
 * - `cram`: an answer that the schedule is not told of. It stands in the log and changes nothing.
 * - `evidence`: what a translation showed of a term, on the card that asks for it. Only the server makes it, beside the translation
 *   that `answerId` names. `counts` is what the learner had chosen at that moment, so that choosing otherwise rewrites no past.
 */
export type Act =
  | { readonly type: "bury"; readonly untilDay: Day }
  | { readonly type: "unbury" }
  | { readonly type: "suspend" }
  | { readonly type: "unsuspend" }
  | { readonly type: "flag"; readonly flag: number }
  | { readonly type: "reset" }
  | {
      readonly type: "setDue";
      readonly dueDay: Day;
      readonly intervalDays: number;
      readonly desiredRetention: number;
    }
  | RescheduleAct
  | CramAct
  | EvidenceAct;

export interface RescheduleAct {
  readonly type: "reschedule";
  readonly dueDay: Day;
  readonly intervalDays: number;
  readonly reps: number;
}

interface CramAct {
  readonly type: "cram";
  readonly rating: Rating;
  readonly durationMs: number;
}

export interface EvidenceAct {
  readonly type: "evidence";
  readonly verdict: EvidenceVerdict;
  /** The review or the attempt. */
  readonly answerId: string;
  readonly counts: boolean;
}

/** A term left out is no evidence: a right paraphrase may do without it. */
export const evidenceVerdicts = ["hit", "variant", "wrong"] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];
