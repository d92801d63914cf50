import type { Side, Span } from "#lib/language/text/unit";

/** How a term gave itself away. `codeMixed`: kept in the source's script inside the translation. */
export type TermKind = "acronym" | "codeMixed" | "multiWord" | "word" | "name";

/** How surely a term is one: worth learning first, worth a card, worth a look before it makes any. */
export type Tier = "core" | "useful" | "doubtful";

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
 * A proposed bilingual entry. `key` folds case, hyphens and inflection; `targets` best first, may be
 * empty. Every place counts, also inside a longer term (RL in “RL environment”); `longestFirst` picks those that do not overlap.
 */
export interface Term {
  readonly source: string;
  readonly key: string;
  readonly kind: TermKind;
  /** Termhood in 0–1, by which terms are ranked: `probability`, less for names. */
  readonly score: number;
  /** The chance, 0–1, that someone making a glossary of the text would keep it. */
  readonly probability: number;
  readonly tier: Tier;
  /** How it is written on the source side, the commonest first. */
  readonly forms: readonly string[];
  /** The acronym it is shortened to, or what it is short for, where the text spells it out. */
  readonly alias?: string;
  readonly targets: readonly Variant[];
  /** The first translation may be trusted unseen. */
  readonly isCertain: boolean;
  /** Up to three proposals for the translation, best first, the first of `targets` among them; [] when it is certain. */
  readonly choices: readonly string[];
  /** Units where the term stands and none of its translations does. */
  readonly untranslated: readonly number[];
  readonly units: readonly number[];
  readonly occurrences: readonly Occurrence[];
}
