import type { Term } from "#lib/language/terms/term";
import type { Side, Span } from "#lib/language/text/unit";

/** What the learner said of a translation. */
export type Ruling = "preferred" | "accepted";

/**
 * A term as the auditor takes it. `occurrences` hold every place, also inside longer terms; their units are unique over all texts looked at.
 * `rulings` by translation, however it is spaced or cased.
 */
export interface AuditTerm extends Pick<Term, "source" | "key" | "targets" | "occurrences"> {
  readonly id: string;
  /** See `Term`: what may be no term at all is not worth a look. */
  readonly probability: number;
  readonly rulings: ReadonlyMap<string, Ruling>;
}

/** A stretch that may be what the target side of a unit calls a term there; `trust` in 0–1. */
export interface Wording extends Span {
  readonly termId: string;
  readonly unit: number;
  readonly trust: number;
}

/**
 * `severalTranslations`: one term, several. `oneTranslation`: several terms, one. `sometimesKept`: translated here, left as it was there.
 * `sometimesUntranslated`: translated here, nothing of it there.
 */
export type FindingType =
  | "severalTranslations"
  | "oneTranslation"
  | "sometimesKept"
  | "sometimesUntranslated";

/** Where to look: the stretch of one side of a unit. */
interface FindingPlace extends Span {
  readonly unit: number;
  readonly side: Side;
}

/**
 * One way it is done: these units have `translation` for the term (null: nothing). `count` counts units; `places`, in order, holds both sides, the
 * source first. `isGuess`: no known translation stands there, this seems to be it.
 */
export interface FindingGroup {
  readonly termId: string;
  readonly translation: string | null;
  readonly count: number;
  readonly isGuess: boolean;
  readonly places: readonly FindingPlace[];
}

/** An inconsistency. `key` stays the same while counts change; `groups`: the commonest first, at least two; `score` in 0–1: how much it is worth a look. */
export interface Finding {
  readonly key: string;
  readonly type: FindingType;
  readonly termIds: readonly string[];
  readonly groups: readonly FindingGroup[];
  readonly score: number;
}
