import type { Bitext } from "#lib/language/terms/bitext";
import { followPart, type OnProgress } from "#lib/language/terms/follow-part";
import { alignWords, type UnitAlignment } from "./align-words.ts";
import { type Competition, competeWords } from "./compete-words.ts";
import { createDictionaryPrior } from "./dictionary-prior.ts";
import { createFacingIndex, type FacingIndex } from "./facing-index.ts";
import { createWordSplitter } from "./word-parts.ts";

/** How the words of one unit hang together; `fromAny`: how much of each facing word comes from any leading word. */
export interface UnitLinks extends UnitAlignment, Competition {
  readonly fromAny: Float64Array;
}

/** What pairing asks of a text and its languages, found once. */
export interface TextLore {
  readonly bitext: Bitext;
  readonly index: FacingIndex;
  /** By place in the bitext; null for a unit too long to be aligned. */
  readonly links: readonly (UnitLinks | null)[];
  translationsOf(key: string): readonly string[];
  /** Characters of a word's or phrase's translations, each with the share of the translations that have it. */
  charactersOf(key: string): ReadonlyMap<string, number>;
  /** Families of the words in a headword's senses, each with its largest share of a sense; null for what is no headword. */
  sensesOf(facing: string): ReadonlyMap<string, number> | null;
  zipfOf(facing: string): number;
  /** It is no function word, adverb, word of handling or place, nor number. */
  isContent(facing: string): boolean;
}

/** Longer spans are in no dictionary. */
const LONGEST_HEADWORD = 8;

/** Aligns the words of a text. */
export function readLore(bitext: Bitext, onProgress?: OnProgress): TextLore {
  const { languages, units } = bitext;
  const { lead, facing } = languages;
  const lemmas = new Set(units.flatMap(({ words }) => words.map(({ lemma }) => lemma)));
  const alignments = alignWords(bitext, {
    prior: createDictionaryPrior(languages),
    split: createWordSplitter(lemmas, languages),
    onProgress: onProgress && ((share) => onProgress(0.9 * share)),
  });
  const follow = followPart(onProgress, 0.9, 1);
  const translationsOf = remember((key: string) => languages.translations(key));
  return {
    bitext,
    index: createFacingIndex(units),
    links: units.map((unit, place) => {
      follow(place, units.length);
      const alignment = alignments[place];
      if (!alignment) return null;
      const fromAny = sumColumns(alignment.toFacing, unit.facingWords.length);
      return { ...alignment, ...competeWords(unit, alignment, languages), fromAny };
    }),
    translationsOf,
    charactersOf: remember((key: string) => countCharacters(translationsOf(key))),
    sensesOf: remember((text: string) => {
      const glosses = text.length > LONGEST_HEADWORD ? [] : languages.glosses(text);
      return glosses.length === 0 ? null : weighSenses(glosses, lead.familyOf, lead.senseFillers);
    }),
    zipfOf: remember((text: string) => (text.length > LONGEST_HEADWORD ? 0 : facing.zipf(text))),
    isContent: remember(
      (text: string) =>
        ![facing.stopWords, facing.freeWords, facing.looseWords].some((words) => words.has(text)) &&
        !facing.quantity.test(text),
    ),
  };
}

function sumColumns(shares: Float32Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  shares.forEach((share, at) => {
    sums[at % columns] = (sums[at % columns] ?? 0) + share;
  });
  return sums;
}

function countCharacters(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of new Set(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  for (const [character, count] of counts) counts.set(character, count / texts.length);
  return counts;
}

function weighSenses(
  glosses: readonly string[],
  familyOf: (word: string) => string,
  fillers: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const gloss of glosses) {
    const words = gloss.toLowerCase().match(/\p{Ll}[\p{Ll}\p{Nd}']*/gu) ?? [];
    const content = words.filter((word) => !fillers.has(word));
    for (const word of content) {
      const family = familyOf(word);
      weights.set(family, Math.max(weights.get(family) ?? 0, 1 / content.length));
    }
  }
  return weights;
}

function remember<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
