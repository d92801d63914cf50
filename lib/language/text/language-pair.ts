import type { TaggedToken, Token } from "./lexicon.ts";

/**
 * A word of the leading language. Words of one hyphenated compound share `compound`; `gap` is what parts it from the word before; `family` is the stem
 * by which it is compared with the senses of a dictionary.
 */
export interface LeadWord extends TaggedToken {
  readonly compound: number;
  /** A capital inside a sentence may mean a name; at its start or in a heading in title case it means nothing. */
  readonly capital: "none" | "start" | "inside";
  readonly gap: "start" | "space" | "hyphen" | "possessive" | "other";
  readonly family: string;
}

/** A word of the facing language. `isKept`: written in the leading language's script, and left as it was. */
export interface FacingWord extends Token {
  readonly isKept: boolean;
}

/** Text as it is compared, with the place in the original (UTF-16) that each unit of it came from. */
export interface Folded {
  readonly folded: string;
  readonly starts: readonly number[];
}

/** What is known of a language in which terms are looked for: by form, by class of words, by how common they are. */
export interface LeadLanguage {
  /** BCP 47 primary tag. */
  readonly lang: string;
  /** The words of some texts that belong together, in order; without punctuation. */
  readWords(texts: readonly string[]): readonly (readonly LeadWord[])[];
  /** Zipf value of a word or lemma in general language, 0 when unknown. */
  zipf(word: string): number;
  /** The stem of a lower-case word: only for comparing words with senses. */
  familyOf(word: string): string;
  /** No term begins or ends with one of them. Lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Too vague to be a term or to qualify one. Lower case. */
  readonly vagueWords: ReadonlySet<string>;
  /** Vague, but may qualify a term ("main thread"). Lower case. */
  readonly looseQualifiers: ReadonlySet<string>;
  /** Small words that make another verb of a verb ("roll back"). Lower case. */
  readonly particles: ReadonlySet<string>;
  /** The word between a thing and what it is of. */
  readonly genitive: string;
  /** How adverbs end that qualify verbs only. */
  readonly adverb: RegExp;
  /** Words of a dictionary's senses that say nothing. Lower case. */
  readonly senseFillers: ReadonlySet<string>;
  /** Verb forms that qualify a noun as adjectives do; those of doing, and of being done to. */
  readonly participle: RegExp;
  readonly gerund: RegExp;
  readonly pastParticiple: RegExp;
  /** How a verb ends of which a single thing is the subject. */
  readonly doingVerb: RegExp;
  /** Words before a verb that does something to what follows ("we", "to", "can"). Lower case. */
  readonly doers: ReadonlySet<string>;
  /** Adjectives that say how big, good, old or odd a thing is, not of which kind. Lower case. */
  readonly plainAdjectives: ReadonlySet<string>;
  /** Text that ends in saying that now a name comes ("is called the "). */
  readonly naming: RegExp;
}

/** What is known of the language that faces it: how it is cut into words, and where a translation may begin and end. */
export interface FacingLanguage {
  /** BCP 47 primary tag. */
  readonly lang: string;
  readWords(text: string): readonly FacingWord[];
  /** Zipf value of a word in general language, 0 when unknown. */
  zipf(word: string): number;
  /** Text as translations are compared: width, case and meaningless spaces off. */
  fold(text: string): Folded;
  /** A character of its own script. */
  readonly ownScript: RegExp;
  /** Words that carry no meaning of their own. */
  readonly particles: ReadonlySet<string>;
  /** What begins, or ends, a derived word. */
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Single characters that are words of their own; two others side by side are mostly one word. */
  readonly loneWords: ReadonlySet<string>;
  /** No translation of a term begins or ends with one of them. */
  readonly stopWords: ReadonlySet<string>;
  /** Function words inside a translation: a free phrase, no term. */
  readonly filler: RegExp;
  /** Words of handling, place and direction: beside a translation, seldom its first or last. */
  readonly looseWords: ReadonlySet<string>;
  /** Words that make a translation free wording: adverbs, pronouns, prepositions. */
  readonly freeWords: ReadonlySet<string>;
  /** A word that is a number, with or without what it counts. */
  readonly quantity: RegExp;
  /** The character before a translation, or none, where a phrase may begin. */
  readonly opening: RegExp;
  /** What, between a qualifier and its noun, makes of the two a free phrase. */
  readonly linker: string;
  /** The whole of what stands between two names that a text gives one thing ("超态（megamorphic", "PGO，也就是剖析引导优化"). */
  readonly alias: RegExp;
  /** A foreign name written by its sound. */
  readonly soundedName: RegExp;
}

/**
 * Two languages as data. Everything that finds, pairs and places terms reads them from here: another pair is another value of this type, not another program.
 * Chinese–English is the one that ships (`english-chinese.ts`).
 */
export interface LanguagePair {
  readonly lead: LeadLanguage;
  readonly facing: FacingLanguage;
  /** Senses, in the leading language, of a headword of the facing one; [] when unknown. */
  glosses(facing: string): readonly string[];
  /** Headwords of the facing language with a sense that is this word or phrase, commonest first. */
  translations(lead: string): readonly string[];
  /** Prefixes of the leading language with the characters that the facing one writes for them. */
  readonly prefixCharacters: ReadonlyMap<string, string>;
}
