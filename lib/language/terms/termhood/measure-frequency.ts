import type { Bitext } from "#lib/language/terms/bitext";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";
import type { Place } from "./measure-candidates.ts";
import { contentOf } from "./measure-form.ts";
import { flag, meanOf } from "./share-of.ts";

export interface FrequencyFeatures {
  /** Zipf values in general language of its words, and how far above them the text uses it (log₁₀). */
  readonly meanZipf: number;
  readonly commonestZipf: number;
  readonly weirdness: number;
  /** How often it stands, and in how many units (log₂). */
  readonly logCount: number;
  readonly logUnits: number;
  readonly once: number;
  /** Several words that the dictionary has as one entry. */
  readonly lexicalised: number;
  /** Of several words: the share of the places of its rarest one that it has. */
  readonly cohesion: number;
}

/** How often words stand in a text, by lemma, and how many there are. */
export interface WordCounts {
  readonly byLemma: ReadonlyMap<string, number>;
  readonly all: number;
}

export function countWords({ units }: Bitext): WordCounts {
  const byLemma = new Map<string, number>();
  let all = 0;
  for (const { words } of units) {
    for (const { lemma } of words) byLemma.set(lemma, (byLemma.get(lemma) ?? 0) + 1);
    all += words.length;
  }
  return { byLemma, all };
}

/** Zipf given to words the frequency lists lack: rarer than anything in them. */
const UNKNOWN_ZIPF = 0.8;

export function measureFrequency(
  key: string,
  places: readonly Place[],
  { languages }: Bitext,
  counts: WordCounts,
): FrequencyFeatures {
  const { lead } = languages;
  const words = places[0]?.words ?? [];
  const content = contentOf(words, lead);
  const zipfs = content.map((word) => zipfOf(word, lead));
  const meanZipf = meanOf(zipfs);
  const count = places.length;
  const rarest = Math.min(...content.map(({ lemma }) => counts.byLemma.get(lemma) ?? 1));
  const isPhrase = words.length > 1;
  return {
    meanZipf,
    commonestZipf: Math.max(0, ...zipfs),
    weirdness: Math.log10((count / counts.all) * 1e9) - meanZipf,
    logCount: Math.log2(count),
    logUnits: Math.log2(new Set(places.map(({ unit }) => unit)).size),
    once: flag(count === 1),
    lexicalised: flag(isPhrase && languages.translations(key).length > 0),
    cohesion: isPhrase ? count / rarest : 0,
  };
}

function zipfOf(word: LeadWord, lead: LeadLanguage): number {
  const known = Math.max(lead.zipf(word.lemma), lead.zipf(word.text));
  return known || UNKNOWN_ZIPF;
}
