import type { Lang } from "#lib/language/text/unit";

/**
 * All that grading an answer needs to know of a prompt: plain JSON of a few kilobytes, made where the dictionary is (`prepareKey`) and used
 * where the learner types (`gradeAnswer`). Opaque to everyone else: it may change with `format`.
 */
export interface GradeKey {
  readonly format: 1;
  /** Of the answers. */
  readonly lang: Lang;
  readonly source: string;
  readonly references: readonly string[];
  readonly terms: readonly KeyTerm[];
  /** The words of the references, each once. */
  readonly words: readonly KeyWord[];
  /** For each content word of the source, by weight: its translations by the dictionary, as far as they are not among `words`. */
  readonly support: readonly KeySupport[];
  /** What the source negates and counts: a reference that does otherwise is not to be trusted in it. */
  readonly sourceNegations: number;
  /** Words of the source that say no without being negations. */
  readonly sourceDoubts: number;
  readonly sourceNumbers: readonly number[];
  /** Traditional characters, each with the simplified one that it is read as ("东東为為"). */
  readonly traditional: string;
}

/** How another word stands to a word of the reference. */
export type Relation = "same" | "like" | "opposite" | "degree" | "kind" | "trap";

/**
 * A word of a reference, in lower case and simplified characters. `weight` 0–1: how much it says (rare words more); `like`: near it by the
 * dictionary; `opposite`: antonyms; `degree` and `kind`: other members of a closed set; `trap`: another word spelt nearly so. Left out when empty.
 */
export interface KeyWord {
  readonly form: string;
  readonly weight: number;
  readonly like?: readonly string[];
  readonly opposite?: readonly string[];
  readonly degree?: readonly string[];
  readonly kind?: readonly string[];
  readonly trap?: readonly string[];
}

/** A word of the source: `words` are the reference's words that render it, by index; `forms` further translations. */
export interface KeySupport {
  readonly weight: number;
  readonly words: readonly number[];
  readonly forms: readonly string[];
}

/**
 * A gating term: `accepted` are its translations, best first; `near` are others that the dictionary bears out. `alike`: characters of its longer Chinese
 * translations, each with those that sound like it, which a pinyin keyboard offers beside it.
 */
export interface KeyTerm {
  readonly source: string;
  readonly accepted: readonly string[];
  readonly near: readonly string[];
  readonly alike?: readonly string[];
}
