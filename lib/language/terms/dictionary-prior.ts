import { stemOf } from "#lib/language/text/fold";
import type { Dictionary } from "#lib/language/text/lexicon";
import { PREFIX_CHARACTERS } from "./word-parts.ts";

/** How far a dictionary says that two words translate each other, 0–1. */
export interface DictionaryPrior {
  /** `lemma` and `family` of an English word, `chinese` a word of the other side. */
  priorOf(lemma: string, family: string, chinese: string): number;
}

const WHOLE_SENSE = 1;
const FAMILY_SENSE = 0.7;
const SHARED_CHARACTERS = 0.6;
const PREFIX_CHARACTER = 0.5;

/**
 * The dictionary turned into a prior over word pairs: 1 for a sense that is the word, less for a sense that only contains it
 * or one of its family, and the square of the shared characters for words the dictionary lacks. Senses are indexed by word,
 * once for each Chinese word of the text.
 */
export function createDictionaryPrior(dictionary: Dictionary): DictionaryPrior {
  const sensesOf = new Map<string, ReadonlyMap<string, number>>();
  const translationsOf = new Map<string, readonly string[]>();
  return {
    priorOf(lemma, family, chinese) {
      const latin = chinese.toLowerCase();
      if (/\p{Script=Latin}/u.test(latin))
        return latin === lemma || stemOf(latin) === family ? 1 : 0;
      if (PREFIX_CHARACTERS.get(lemma)?.includes(chinese)) return PREFIX_CHARACTER;
      const senses = cached(sensesOf, chinese, () => indexSenses(dictionary.glosses(chinese)));
      const direct = Math.max(senses.get(`=${lemma}`) ?? 0, senses.get(family) ?? 0);
      if (direct >= FAMILY_SENSE) return direct;
      const known = cached(translationsOf, lemma, () => dictionary.translations(lemma));
      return Math.max(direct, sharedCharacters(chinese, known));
    },
  };
}

/** Senses of one headword by English word: "=word" exactly, and by family. A word of a longer sense weighs by its share of it. */
function indexSenses(glosses: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const gloss of glosses) {
    const words = gloss.toLowerCase().match(/[a-z][a-z0-9']*/g) ?? [];
    const content = words.filter((word) => !FUNCTION_WORDS.has(word));
    for (const word of content.length > 0 ? content : words) {
      const share = 1 / Math.max(content.length, 1);
      raise(weights, `=${word}`, WHOLE_SENSE * share);
      raise(weights, stemOf(word), FAMILY_SENSE * share);
    }
  }
  return weights;
}

const FUNCTION_WORDS = new Set(
  "a an the of to in on at by for with from into and or as be is are one's sb sth oneself etc up out off".split(
    " ",
  ),
);

/** The square of the Dice overlap in characters with the nearest known translation. */
function sharedCharacters(chinese: string, known: readonly string[]): number {
  let best = 0;
  for (const candidate of known) {
    let shared = 0;
    for (const character of chinese) if (candidate.includes(character)) shared += 1;
    if (shared === 0) continue;
    best = Math.max(best, (2 * shared) / (chinese.length + candidate.length));
  }
  return SHARED_CHARACTERS * best * best;
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
}

function cached<V>(cache: Map<string, V>, key: string, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
