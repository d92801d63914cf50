import type { Span } from "./unit.ts";

/** A word of a text where it stands; `text` is exactly the stretch from `start` to `end` (UTF-16). */
export interface Token extends Span {
  readonly text: string;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos), without SPACE. */
export type WordClass =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** An English word with its dictionary form (lower case) and its class in this sentence. */
export interface TaggedToken extends Token {
  readonly lemma: string;
  readonly wordClass: WordClass;
}

/** Splits English into tagged words and punctuation, in order, spaces left out. */
export interface EnglishTagger {
  tagEnglish(text: string): readonly TaggedToken[];
}

/** Splits Chinese into words, punctuation and runs of other scripts, in order, spaces left out. */
export interface ChineseSegmenter {
  segmentChinese(text: string): readonly Token[];
}

/** How common a word is in general language: Zipf scale, log10 of occurrences in 10⁹ words (1 rare, 7 "the"); 0 when the list lacks it. */
export interface Frequencies {
  englishZipf(word: string): number;
  chineseZipf(word: string): number;
}

/** A Chinese–English dictionary, looked up from either side; [] when it lacks the word. */
export interface Dictionary {
  /** English senses of a simplified Chinese headword, cleaned of notes and classifiers, "to " left off verbs. */
  glosses(chinese: string): readonly string[];
  /** Simplified headwords with a sense that is this English word or phrase (folded for case, hyphens, inflection), commonest first. */
  translations(english: string): readonly string[];
}

/** Everything big or native the language wing needs, loaded outside and passed in. */
export interface Lexicon extends EnglishTagger, ChineseSegmenter, Frequencies, Dictionary {}
