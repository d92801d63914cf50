import type { Span } from "#lib/language/text/unit";

/** The rating that is suggested; the learner decides. */
export type SuggestedRating = "again" | "hard" | "good" | "easy";

/**
 * What became of a term. `hit`: its first translation, or the one the best reference has; `variant`: another accepted or well-founded one;
 * `wrong`: something else stands in its place; `missing`: nothing does.
 */
export type TermVerdictKind = "hit" | "variant" | "wrong" | "missing";

/** Spans are UTF-16 offsets into the answer, and into the best reference, as they were given; [] where there is nothing to point at. */
interface TwoSided {
  readonly answer: readonly Span[];
  readonly reference: readonly Span[];
}

/** The verdict on one gating term, in the order of the key. `wording`: the accepted translation found, or the one that was looked for. */
export interface TermGrade extends TwoSided {
  readonly term: string;
  readonly verdict: TermVerdictKind;
  readonly wording: string;
}

/** Something in the answer that changes what is said. */
type CheckCode =
  | "numberWrong"
  | "numberMissing"
  | "numberExtra"
  | "unitWrong"
  | "negationMissing"
  | "negationExtra"
  | "negationMoved"
  | "antonym"
  | "degree"
  | "rolesSwapped"
  | "wordReplaced";

/** One such thing, with both its sides. */
export interface GradeCheck extends TwoSided {
  readonly type: "number" | "negation" | "antonym" | "direction" | "wording";
  readonly code: CheckCode;
}

export type ReasonCode =
  | "empty"
  | "promptCopied"
  | "wrongLanguage"
  | "exact"
  | "exactButForm"
  | "allThere"
  | "mostThere"
  | "partMissing"
  | "muchMissing"
  | "nothingThere"
  | "termWrong"
  | "termMissing"
  | CheckCode;

/**
 * Why the rating is suggested, weightiest first; the screens word it by `code` and `params` (`term`, `answer` and `reference`: wordings as they
 * stand; `first` and `second`: what has changed roles; `percent`: how much is missing).
 */
export interface GradeReason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A graded answer. `score` 0–1: how good it is held to be, always on the stretch of its rating: again below 0.4, hard from there on, good from 0.8, easy from 0.95, 1
 * for the very words (`scoreOfLevel`). Of what is no answer at all (`empty`, `promptCopied`, `wrongLanguage`) every term is `missing`. `reference`: the index of the reference it is
 * nearest to.
 */
export interface Grade {
  readonly rating: SuggestedRating;
  readonly score: number;
  readonly terms: readonly TermGrade[];
  readonly checks: readonly GradeCheck[];
  readonly reasons: readonly GradeReason[];
  readonly reference: number;
}
