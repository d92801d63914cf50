import type { FacingWord, LanguagePair, LeadLanguage } from "#lib/language/text/language-pair";

/** How far a dictionary says that two words translate each other, 0–1. */
export interface DictionaryPrior {
  /** `lemma` and `family` of a leading word (or part of one), and a word of the other side. */
  priorOf(lemma: string, family: string, facing: FacingWord): number;
}

const WHOLE_SENSE = 1;
const FAMILY_SENSE = 0.7;
const SHARED_CHARACTERS = 0.6;
const PREFIX_CHARACTER = 0.5;

/**
 * The dictionary turned into a prior over word pairs: 1 for a sense that is the word, less for a sense that only contains it
 * or one of its family, and the square of the shared characters for words the dictionary lacks. Senses are indexed by word,
 * once for each facing word of the text.
 */
export function createDictionaryPrior(languages: LanguagePair): DictionaryPrior {
  const { lead, prefixCharacters } = languages;
  const sensesOf = new Map<string, ReadonlyMap<string, number>>();
  const translationsOf = new Map<string, readonly string[]>();
  return {
    priorOf(lemma, family, { text: facing, isKept }) {
      if (isKept) {
        const kept = facing.toLowerCase();
        return kept === lemma || lead.familyOf(kept) === family ? 1 : 0;
      }
      if (prefixCharacters.get(lemma)?.includes(facing)) return PREFIX_CHARACTER;
      const senses = cached(sensesOf, facing, () => indexSenses(languages.glosses(facing), lead));
      const direct = Math.max(senses.get(`=${lemma}`) ?? 0, senses.get(family) ?? 0);
      if (direct >= FAMILY_SENSE) return direct;
      const known = cached(translationsOf, lemma, () => languages.translations(lemma));
      return Math.max(direct, sharedCharacters(facing, known));
    },
  };
}

/** Senses of one headword by word: "=word" exactly, and by family. A word of a longer sense weighs by its share of it. */
function indexSenses(glosses: readonly string[], lead: LeadLanguage): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const gloss of glosses) {
    const words = gloss.toLowerCase().match(/\p{Ll}[\p{Ll}\p{Nd}']*/gu) ?? [];
    const content = words.filter((word) => !lead.senseFillers.has(word));
    for (const word of content.length > 0 ? content : words) {
      const share = 1 / Math.max(content.length, 1);
      raise(weights, `=${word}`, WHOLE_SENSE * share);
      raise(weights, lead.familyOf(word), FAMILY_SENSE * share);
    }
  }
  return weights;
}

/** The square of the Dice overlap in characters with the nearest known translation. */
function sharedCharacters(facing: string, known: readonly string[]): number {
  let best = 0;
  for (const candidate of known) {
    let shared = 0;
    for (const character of facing) if (candidate.includes(character)) shared += 1;
    if (shared === 0) continue;
    best = Math.max(best, (2 * shared) / (facing.length + candidate.length));
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
