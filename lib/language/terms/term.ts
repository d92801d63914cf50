import type { Side, Span } from "#lib/language/text/unit";

/** How a term gave itself away. `codeMixed`: kept in the source's script inside the translation. */
export type TermKind = "acronym" | "codeMixed" | "multiWord" | "word" | "name";

/** One place of a term. `unit` counts from 1; `form` is the text as it stands there; on the target side it is one of the term's variants. */
export interface Occurrence extends Span {
  readonly unit: number;
  readonly side: Side;
  readonly form: string;
}

/** One translation of a term as it stands in the text, with the units it stands in. */
export interface Variant {
  readonly text: string;
  readonly count: number;
  readonly units: readonly number[];
}

/**
 * A proposed bilingual entry. `key` folds case, hyphens and inflection; `score` is termhood in 0–1; `targets` best first, may be
 * empty. Every place counts, also inside a longer term (RL in “RL environment”); `longestFirst` picks those that do not overlap.
 */
export interface Term {
  readonly source: string;
  readonly key: string;
  readonly kind: TermKind;
  readonly score: number;
  readonly targets: readonly Variant[];
  readonly units: readonly number[];
  readonly occurrences: readonly Occurrence[];
}
