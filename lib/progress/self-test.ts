import type { Rating } from "#lib/memory/schedule/card-state";

/** Into which of a text's languages a self-test translates. */
export const testDirections = ["toTarget", "toSource"] as const;
export type TestDirection = (typeof testDirections)[number];

/** What became of a term in an answer. */
export type TestedVerdict = "hit" | "variant" | "wrong" | "missing";

/** The rungs of the ladder: 0 no hint, 1 the first term, 2 half of the reference, 3 the voice. */
export type HintLevel = 0 | 1 | 2 | 3;

/** What an answered segment counts by. `score` 0–1; `rating` is null when it was skipped. */
export interface ScoredAttempt {
  readonly unitId: string;
  readonly at: Date;
  readonly hints: HintLevel;
  readonly skipped: boolean;
  readonly rating: Rating | null;
  readonly score: number;
  readonly verdicts: readonly { readonly termId: string; readonly verdict: TestedVerdict }[];
  readonly durationMs: number;
}

/** What is suggested after hints: with any of them Hard at most. */
export function suggestAfterHints(rating: Rating, hints: HintLevel): Rating {
  return hints > 0 && rating !== "again" ? "hard" : rating;
}
