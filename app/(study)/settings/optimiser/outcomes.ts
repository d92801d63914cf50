import type { WeightsFault } from "#lib/memory/fit/weights-text";
import type { FitJudgement } from "#lib/store/fit";

export type AdoptOutcome = "adopted" | "unknownFit" | "alreadyRunning";

/** `warned`: they foretell worse, or (`judgement` null) nobody can tell; nothing was saved. */
export type PasteOutcome =
  | { readonly kind: "unreadable"; readonly fault: WeightsFault }
  | { readonly kind: "refused"; readonly why: "changedMeanwhile" | "alreadyRunning" }
  | { readonly kind: "warned" | "adopted"; readonly judgement: FitJudgement | null };
