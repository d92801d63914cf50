import type { LanguagePair, LeadWord } from "./language-pair.ts";
import type { WordClass } from "./lexicon.ts";

/** Two languages by a few lists: all that another pair needs, and enough for tests. */
export interface PlainPair {
  /** BCP 47 primary tags. */
  readonly lead: string;
  readonly facing: string;
  /** Headwords of the facing language with their senses in the leading one. */
  readonly senses?: ReadonlyMap<string, readonly string[]>;
  /** How common words of either language are (Zipf); 0 for what is not there. */
  readonly zipf?: ReadonlyMap<string, number>;
  /** Classes of leading words; what is not there is a noun. */
  readonly classes?: ReadonlyMap<string, WordClass>;
  /** Lemmas of inflected leading words. */
  readonly lemmas?: ReadonlyMap<string, string>;
  readonly leadStopWords?: ReadonlySet<string>;
  readonly facingStopWords?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const NEVER = /(?!)/;

/**
 * A pair of languages from word lists alone: words are cut by `Intl.Segmenter` (Unicode UAX 29 and its dictionaries), classes, lemmas and frequencies
 * looked up. Poorer than a pair with a tagger of its own, but whole.
 */
export function plainPair(data: PlainPair): LanguagePair {
  const zipf = (word: string) => data.zipf?.get(word) ?? 0;
  const senses = data.senses ?? new Map<string, readonly string[]>();
  return {
    lead: {
      lang: data.lead,
      readWords: (texts) => texts.map((text) => readLeadWords(text, data)),
      zipf,
      familyOf: (word) => word,
      stopWords: data.leadStopWords ?? none,
      vagueWords: none,
      senseFillers: none,
      participle: NEVER,
      gerund: NEVER,
      pastParticiple: NEVER,
      doingVerb: NEVER,
      adverb: NEVER,
      naming: NEVER,
      genitive: "",
      looseQualifiers: none,
      plainAdjectives: none,
      particles: none,
      doers: none,
    },
    facing: {
      lang: data.facing,
      readWords: (text) => wordsOf(text, data.facing).map((word) => ({ ...word, isKept: false })),
      zipf,
      fold: foldInPlace,
      ownScript: /\p{L}/u,
      particles: none,
      prefixes: none,
      suffixes: none,
      conjunctions: none,
      loneWords: none,
      stopWords: data.facingStopWords ?? none,
      freeWords: none,
      looseWords: none,
      alias: /^\s*[([]$/,
      quantity: NEVER,
      opening: NEVER,
      filler: NEVER,
      linker: "",
      soundedName: NEVER,
    },
    glosses: (word) => senses.get(word) ?? [],
    translations: (word) =>
      [...senses].flatMap(([headword, own]) => (own.includes(word) ? headword : [])),
    prefixCharacters: new Map(),
  };
}

function wordsOf(text: string, lang: string) {
  return Array.from(new Intl.Segmenter(lang, { granularity: "word" }).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}

function readLeadWords(text: string, data: PlainPair): readonly LeadWord[] {
  let end = 0;
  return wordsOf(text, data.lead).map((word, index): LeadWord => {
    const between = text.slice(end, word.start);
    end = word.end;
    const lower = word.text.toLowerCase();
    const lemma = data.lemmas?.get(lower) ?? lower;
    return {
      ...word,
      lemma,
      family: lemma,
      wordClass: data.classes?.get(lower) ?? "NOUN",
      compound: index,
      capital: /^\p{Lu}/u.test(word.text) && index === 0 ? "start" : "none",
      gap: index === 0 ? "start" : /^\s+$/.test(between) ? "space" : "other",
    };
  });
}

/** Lower case, each character where it stood. */
function foldInPlace(text: string) {
  const folded = Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join("");
  return { folded, starts: Array.from({ length: folded.length }, (_, at) => at) };
}
